import { plainText } from '../content.ts';
import type { Snapshot } from '../git.ts';
import { targetOf, targetTerm } from '../glossary.ts';
import type { Document, GlossaryEntry, Language, Segment, TermMatch } from '../model.ts';
import { readGlossary } from '../terms/csv.ts';
import { createTermMatcher } from '../terms/matcher.ts';
import type { Job } from './job.ts';
import type { Project } from './project.ts';

/** An entry that is not as it was; `before` is missing for a new one, `now` for one that is gone. */
export interface ChangedEntry {
  readonly id: string;
  readonly before?: GlossaryEntry;
  readonly now?: GlossaryEntry;
}

/** A glossary as it was, beside what it has become. */
export interface GlossarySince {
  /** In the order of their ids. */
  readonly changed: readonly ChangedEntry[];
  readonly before: ReadonlyMap<string, GlossaryEntry>;
  /** The terms of a segment, as it is now, by the entries as they were. */
  termsBefore(job: Job, segment: Segment): readonly TermMatch[];
  /** Whether a segment has other terms, or terms with other translations into the language, than it would have had. */
  affects(job: Job, segment: Segment): boolean;
}

/** Compares the glossaries of a project with what they were; undefined when no file changed. Fails with `glossary-…`. */
export async function glossarySince(
  project: Project,
  snapshot: Snapshot,
): Promise<GlossarySince | undefined> {
  const { config, glossary } = project;
  if (!config.glossary.some((path) => snapshot.isChanged(path))) return undefined;
  const entries: GlossaryEntry[] = [];
  for (const path of config.glossary) {
    const bytes = await snapshot.read(path);
    const { source, targets } = config;
    if (bytes) entries.push(...readGlossary(bytes, { path, source: source.language, targets }));
  }
  const before = new Map(entries.map((entry) => [entry.id, entry]));
  const changed = changedEntries(before, glossary);
  const matcher = createTermMatcher([...before.values()]);
  const subjects = new Map<Document, string | undefined>();
  const subjectOf = ({ source }: Job) => {
    if (!subjects.has(source))
      subjects.set(source, matcher.subjectOf(source.blocks.map(({ content }) => plainText(content))));
    return subjects.get(source);
  };
  const termsBefore: GlossarySince['termsBefore'] = (job, { source }) =>
    matcher.match(plainText(source), subjectOf(job));
  return {
    changed,
    before,
    termsBefore,
    affects: (job, segment) =>
      signature(termsBefore(job, segment), before, job.target) !==
      signature(segment.terms, glossary, job.target),
  };
}

function changedEntries(
  before: ReadonlyMap<string, GlossaryEntry>,
  now: ReadonlyMap<string, GlossaryEntry>,
): readonly ChangedEntry[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id), now.get(id)];
    if (content(was) === content(is)) return [];
    return [{ id, ...(was ? { before: was } : {}), ...(is ? { now: is } : {}) }];
  });
}

// All that decides on matches and verdicts: neither the note nor the place in the file.
function content(entry: GlossaryEntry | undefined): string {
  if (!entry) return '';
  const { file: _, line: __, note: ___, targets, ...rest } = entry;
  return JSON.stringify([rest, [...targets].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function signature(
  terms: readonly TermMatch[],
  glossary: ReadonlyMap<string, GlossaryEntry>,
  target: Language,
): string {
  return JSON.stringify(
    terms.map(({ termId, start, end }) => {
      const entry = glossary.get(termId);
      return [termId, start, end, entry?.lock, targetTerm(entry, target), targetOf(entry, target)];
    }),
  );
}
