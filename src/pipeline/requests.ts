import { hash, plainText } from '../content.ts';
import { targetTerm } from '../glossary.ts';
import type { Document, Language, Segment, TermMatch } from '../model.ts';
import { batches } from '../providers/batch.ts';
import { billable, isMarked, toMarkup } from '../providers/markup.ts';
import type { Provider, RequestedTerm, RequestText } from '../providers/provider.ts';
import type { Job } from './job.ts';
import type { PlanItem } from './plan.ts';
import type { Project } from './project.ts';

/** A text that has to be sent, once, however many segments wait for it. */
export interface Wanted extends RequestText {
  /** Identifies what is sent: the key under which the answer is kept. */
  readonly key: string;
  readonly job: Job;
  readonly segment: Segment;
  readonly characters: number;
}

/** Texts that go out together. */
export interface Batch {
  readonly target: Language;
  readonly texts: readonly Wanted[];
  readonly context: string;
  readonly characters: number;
}

// Enough for the paragraphs around a batch; it is not billed, but it fills the body of the request.
const CONTEXT_CHARACTERS = 4000;

/** The text of a planned item that a provider has to answer, or undefined when none is needed. */
export function wantedText(
  project: Project,
  job: Job,
  item: PlanItem,
  provider: Provider,
): Wanted | undefined {
  if (item.text || (item.action !== 'translate' && item.action !== 'propose')) return undefined;
  const { segment } = item;
  const wanted = segment.terms.filter(({ termId }) => project.glossary.get(termId)?.lock !== 'off');
  const markup = toMarkup(segment.source, wanted);
  const terms = requestedTerms(project, job, segment, wanted);
  const sent = [markup, ...(provider.usesTerms ? terms.map(({ target }) => target) : [])];
  const key = hash(32, provider.name, provider.settings, project.config.source.language, job.target, ...sent);
  return { key, job, segment, markup, terms, characters: billable(markup) };
}

// The terms stand in the order in which their marks are numbered.
function requestedTerms(
  { glossary }: Project,
  { target }: Job,
  { source }: Segment,
  terms: readonly TermMatch[],
): RequestedTerm[] {
  const text = plainText(source);
  return terms.map((term, index) => ({
    ...(isMarked(text, term) ? { mark: index } : {}),
    form: term.form,
    target: targetTerm(glossary.get(term.termId), target) ?? term.form,
  }));
}

/** Cuts the texts of one job into requests, each with the source text around its own as context. */
export function batchesOf(
  job: Job,
  texts: readonly Wanted[],
  provider: Provider,
): { batches: Batch[]; tooLong: readonly Wanted[] } {
  const room = provider.size('x'.repeat(CONTEXT_CHARACTERS)) * 3;
  const cut = batches(texts, provider, ({ markup }) => markup, room);
  return {
    tooLong: cut.tooLong,
    batches: cut.batches.map((inBatch) => ({
      target: job.target,
      texts: inBatch,
      context: contextOf(job.document, new Set(inBatch.map(({ segment }) => segment.block))),
      characters: inBatch.reduce((sum, { characters }) => sum + characters, 0),
    })),
  };
}

// The blocks of the batch and their neighbours, as plain text.
function contextOf({ blocks }: Document, keys: ReadonlySet<string>): string {
  const near = blocks.filter((_, index) =>
    [index - 1, index, index + 1].some((at) => keys.has(blocks[at]?.key ?? '')),
  );
  return near
    .map(({ content }) => content.filter((part) => typeof part === 'string').join(''))
    .join('\n')
    .slice(0, CONTEXT_CHARACTERS);
}
