import { closest } from '../closest.ts';
import { plainText, rawText } from '../content.ts';
import type { Attempt, Content, Language, Problem, Unit, Verdict } from '../model.ts';
import { fail } from '../problems.ts';
import { openJob } from './job.ts';
import { createJudge, type Judge } from './judge.ts';
import type { Project } from './project.ts';
import { authorOf, withRepairs } from './verdicts.ts';

/** What became of one occurrence of a term, in words. */
export interface Occurrence extends Pick<Verdict, 'termId' | 'verdict' | 'rule'> {
  /** As it stands in the source; absent for a form that the source has no occurrence for. */
  readonly form?: string;
  /** As it stands in the target; absent for a missing term. */
  readonly found?: string;
}

/** All that is known of one segment in one language. */
export interface UnitStory extends Pick<Unit, 'state' | 'subState' | 'notes'> {
  readonly file: string;
  readonly target: Language;
  readonly unit: string;
  /** The key of the block that it stands in. */
  readonly block: string;
  readonly source: string;
  /** Absent when there is none yet. */
  readonly text?: string;
  /** Where the text came from, and its name. */
  readonly origin?: string;
  readonly attempts: readonly Attempt[];
  readonly terms: readonly Occurrence[];
  readonly problems: readonly Problem[];
  readonly proposals: readonly string[];
}

/**
 * Tells of the segments that a query names: by id, by key, by the start of an id, or by a piece of the source. They come by document, each with its
 * targets. Fails with `unit-unknown` when there are none.
 */
export async function explainUnits(
  project: Project,
  query: string,
  targets: readonly Language[],
): Promise<readonly UnitStory[]> {
  const judges = new Map(targets.map((target) => [target, createJudge(project, target)]));
  const stories: UnitStory[] = [];
  const names = new Set<string>();
  for (const document of project.documents) {
    const ofDocument: UnitStory[] = [];
    for (const [target, judge] of judges) {
      const { segments, known, blocks } = await openJob(project, document, target);
      for (const segment of segments) {
        const name = blocks.get(segment.block)?.name ?? segment.id;
        names.add(name);
        if (!isMeant(query, [segment.id, name], rawText(segment.source))) continue;
        const place = { file: document.path, target, unit: name, block: segment.block };
        ofDocument.push({ ...place, ...storyOf(segment, known.get(segment.id), judge) });
      }
    }
    stories.push(...inOrder(ofDocument));
  }
  const exact = stories.filter(({ unit }) => unit === query);
  const found = exact.length > 0 ? exact : stories;
  if (found.length > 0) return found;
  const meant = closest(query, names);
  return fail('unit-unknown', { query, ...(meant ? { meant } : {}) });
}

// Fewer signs of an id would name too many.
const LEAST_SIGNS = 5;

function isMeant(query: string, ids: readonly string[], source: string): boolean {
  return (
    ids.includes(query) ||
    (query.length >= LEAST_SIGNS && ids.some((id) => id.startsWith(query))) ||
    source.toLowerCase().includes(query.toLowerCase())
  );
}

// The languages of a segment together, segments as they stand in the document.
function inOrder(stories: readonly UnitStory[]): readonly UnitStory[] {
  const byUnit = new Map<string, UnitStory[]>();
  for (const story of stories) byUnit.set(story.unit, [...(byUnit.get(story.unit) ?? []), story]);
  return [...byUnit.values()].flat();
}

function storyOf(
  segment: Parameters<Judge>[0],
  unit: Unit | undefined,
  judge: Judge,
): Omit<UnitStory, 'file' | 'target' | 'unit' | 'block'> {
  const { target, origin } = unit ?? {};
  const judged = target && origin?.kind !== 'source' ? judge(segment, target, authorOf(origin)) : undefined;
  return {
    source: rawText(segment.source),
    ...(target ? { text: rawText(target) } : {}),
    state: unit?.state ?? 'initial',
    ...(unit?.subState ? { subState: unit.subState } : {}),
    ...(origin ? { origin: [origin.kind, origin.name].filter(Boolean).join(': ') } : {}),
    attempts: origin?.attempts ?? [],
    terms: withRepairs(judged?.verdicts ?? [], unit?.verdicts ?? []).map((verdict) =>
      occurrenceOf(verdict, segment, target ?? []),
    ),
    problems: judged?.findings ?? [],
    notes: unit?.notes ?? [],
    proposals: (unit?.proposals ?? []).map((proposal) => rawText(proposal.target)),
  };
}

function occurrenceOf(
  { termId, verdict, rule, source: from, target: to }: Verdict,
  { source }: Parameters<Judge>[0],
  target: Content,
): Occurrence {
  return {
    termId,
    verdict,
    rule,
    ...(from ? { form: plainText(source).slice(from.start, from.end) } : {}),
    ...(to ? { found: plainText(target).slice(to.start, to.end) } : {}),
  };
}
