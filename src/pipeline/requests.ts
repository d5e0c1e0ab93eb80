import { hash, plainText } from '../content.ts';
import { targetTerm } from '../glossary.ts';
import type { Document, Language } from '../model.ts';
import { batches } from '../providers/batch.ts';
import { billable, isLockable, toMarkup } from '../providers/markup.ts';
import type { AskedRung, Provider, RequestedTerm, RequestText } from '../providers/provider.ts';
import { type PutForm, putForm } from '../terms/target-form.ts';
import type { Job } from './job.ts';
import type { PlanItem } from './plan.ts';
import type { Project } from './project.ts';
import { askedTerms } from './rungs.ts';

/** A text that has to be sent, once, however many segments wait for it. */
export interface Wanted extends RequestText {
  /** Identifies what is sent: the key under which the answer is kept. */
  readonly key: string;
  readonly job: Job;
  readonly item: PlanItem;
  readonly rung: AskedRung;
  readonly characters: number;
}

/** Texts that go out together. */
export interface Batch {
  readonly target: Language;
  readonly rung: AskedRung;
  readonly texts: readonly Wanted[];
  readonly context: string;
  readonly characters: number;
}

// Enough for the paragraphs around a batch; it is not billed, but it fills the body of the request.
const CONTEXT_CHARACTERS = 4000;

/** The forms that the asked terms take when they are put into the target without asking; undefined where there is no translation. */
export function putForms(
  project: Project,
  { target }: Job,
  { segment }: PlanItem,
): readonly (PutForm | undefined)[] {
  return askedTerms(project, segment).map(({ termId, form }) => {
    const entry = project.glossary.get(termId);
    return entry && putForm(entry, form, target);
  });
}

/** The text of a planned item as it is sent on a rung. */
export function wantedText(
  project: Project,
  job: Job,
  item: PlanItem,
  provider: Provider,
  rung: AskedRung,
): Wanted {
  const { source } = item.segment;
  const text = plainText(source);
  const forms = rung === 'opaque' ? putForms(project, job, item) : [];
  const toLock = askedTerms(project, item.segment).map((match, id) => ({
    match,
    target: forms[id]?.text ?? match.form,
  }));
  const markup = toMarkup(source, toLock, rung);
  const terms = toLock.map(({ match }, id): RequestedTerm => {
    const marked = rung === 'marked' && isLockable(text, match);
    const target = targetTerm(project.glossary.get(match.termId), job.target) ?? match.form;
    return { ...(marked ? { mark: id } : {}), form: match.form, target };
  });
  const sent = [markup, ...(provider.supports.glossary ? terms.map(({ target }) => target) : [])];
  const way = rung === 'marked' ? [] : [rung];
  const key = hash(
    32,
    provider.name,
    provider.settings,
    project.config.source.language,
    job.target,
    ...way,
    ...sent,
  );
  return { key, job, item, rung, markup, terms, characters: billable(markup) };
}

/** The characters that texts may have billed together. */
export function charactersOf(texts: readonly Pick<Wanted, 'characters'>[]): number {
  return texts.reduce((sum, { characters }) => sum + characters, 0);
}

/** The texts to send: what several segments wait for goes out once a language, an answer that is kept not again. */
export function unanswered(
  texts: readonly Wanted[],
  answers: ReadonlyMap<string, string>,
): readonly Wanted[] {
  const byKey = new Map(texts.toReversed().map((text) => [text.key, text]));
  return texts.filter((text) => !answers.has(text.key) && byKey.get(text.key) === text);
}

/**
 * Cuts texts into requests. Marked ones go out by document, with the source text around them as context; the others, which failed before, by
 * language and without.
 */
export function batchesOf(
  texts: readonly Wanted[],
  provider: Provider,
): { readonly batches: readonly Batch[]; readonly tooLong: readonly Wanted[] } {
  const room = provider.size('x'.repeat(CONTEXT_CHARACTERS)) * 3;
  const groups = new Map<Job | Language, Wanted[]>();
  for (const text of texts) {
    const { job, rung } = text;
    const group = rung === 'marked' ? job : job.target;
    const together = groups.get(group) ?? [];
    groups.set(group, together);
    together.push(text);
  }
  const cut = [...groups.values()].map((group) => batches(group, provider, ({ markup }) => markup, room));
  return {
    tooLong: cut.flatMap(({ tooLong }) => tooLong),
    batches: cut.flatMap((one) => one.batches).map(batchOf),
  };
}

function batchOf(texts: readonly [Wanted, ...Wanted[]]): Batch {
  const [{ job, rung }] = texts;
  const blocks = new Set(texts.map(({ item }) => item.segment.block));
  return {
    target: job.target,
    rung,
    texts,
    context: rung === 'marked' ? contextOf(job.document, blocks) : '',
    characters: charactersOf(texts),
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
