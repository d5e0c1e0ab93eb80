import type { Memory } from '../memory/memory.ts';
import type { Attempt, Content } from '../model.ts';
import type { WortfestError } from '../problems.ts';
import type { AskedRung, Provider } from '../providers/provider.ts';
import { localizeQuotes } from '../providers/quotes.ts';
import { type Restored, restore } from '../providers/restore.ts';
import type { Given } from './fallback.ts';
import type { FirstTexts } from './first-texts.ts';
import type { Job } from './job.ts';
import type { Judge, Judgement } from './judge.ts';
import { type PlanItem, previousAttempts } from './plan.ts';
import type { PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';
import { repaired, withForms } from './repair.ts';
import { putForms, unanswered, type Wanted, wantedText } from './requests.ts';
import { ASKED_RUNGS, askedTerms, rungsLeft } from './rungs.ts';
import type { Sent } from './sender.ts';
import { whileWaiting } from './while-waiting.ts';

/** What the provider's answers came to for one segment: the first that passed, else the best draft. */
export interface Answered {
  readonly content: Content;
  readonly judgement: Judgement;
  readonly attempts: readonly Attempt[];
  readonly by: Provider;
}

/** An answer as it was restored, and as it would stand in the target. */
interface Draft {
  readonly restored: Restored;
  readonly content: Content;
  readonly judgement: Judgement;
  readonly by: Provider;
}

/** A segment on its way up the ladder. */
interface Climb {
  readonly job: Job;
  readonly judge: Judge;
  readonly item: PlanItem;
  readonly attempts: readonly Attempt[];
  readonly drafts: readonly Draft[];
}

const NO_MARKS: Restored['marks'] = new Map();

/**
 * Sends texts and keeps their answers; `again` says that earlier answers to them failed. `onAnswers` gets those of the first provider
 * as they come.
 */
export type SendTexts = (
  texts: readonly Wanted[],
  again: boolean,
  onAnswers: (answers: ReadonlyMap<string, string>) => void,
) => Promise<Sent>;

/** What came of a climb, by planned item; `failure` is what ended the sending early. */
export interface Climbed {
  readonly answered: ReadonlyMap<PlanItem, Answered>;
  readonly failure?: WortfestError;
}

/**
 * Asks for every planned text, judges the answers, and asks again on the next rung for those that failed, until one passes.
 * What fails on all of them is repaired where place and form of its terms are certain. `first` are the texts of the first attempts,
 * `kept` the answers that are known to them.
 */
export async function climb(
  project: Project,
  planned: readonly PlannedJob[],
  { first, kept, given: before }: FirstTexts,
  provider: Provider,
  memory: Memory,
  send: SendTexts,
): Promise<Climbed> {
  let climbs: Climb[] = [];
  for (const { job, gate, asked } of planned) {
    const judge = asked.length > 0 && (await gate());
    if (judge) climbs.push(...asked.map((item) => begin(project, job, judge, item, provider)));
  }
  const given = new Map(before);
  const answered = () => new Map(climbs.flatMap((one) => resultOf(project, one)));
  for (const rung of ASKED_RUNGS) {
    const wanted = new Map(climbs.flatMap((one) => wantedOn(rung, project, one, provider, first)));
    const further = [...wanted].flatMap(([one, { key }]) => (one.attempts.length > 0 ? [key] : []));
    const answers = new Map([...kept, ...(await memory.answers(further))]);
    const work = whileWaiting((one: Climb) =>
      judged(project, one, wanted.get(one), answers, given, provider),
    );
    const waiting = new Map<string, Climb[]>();
    for (const [one, { key }] of wanted) waiting.set(key, [...(waiting.get(key) ?? []), one]);
    const onAnswers = (fresh: ReadonlyMap<string, string>) => {
      for (const [key, answer] of fresh) answers.set(key, answer);
      work.add([...fresh.keys()].flatMap((key) => waiting.get(key) ?? []));
    };
    for (const again of [false, true]) {
      const texts = [...wanted].flatMap(([one, text]) => (one.attempts.length > 0 === again ? [text] : []));
      const open = unanswered(texts, answers);
      if (open.length === 0) continue;
      const sent = await send(open, again, onAnswers);
      for (const [key, answer] of sent.answers) answers.set(key, answer);
      for (const [key, one] of sent.given) given.set(key, one);
      if (sent.failure) {
        climbs = climbs.map(work.result);
        return { answered: answered(), failure: sent.failure };
      }
    }
    climbs = climbs.map(work.result);
  }
  return { answered: answered() };
}

// A segment that was parked before its last rung goes on from its draft.
function begin({ config }: Project, job: Job, judge: Judge, item: PlanItem, by: Provider): Climb {
  const attempts = previousAttempts(item);
  const target = item.unit?.target;
  if (attempts.length === 0 || !target) return { job, judge, item, attempts, drafts: [] };
  const restored = { content: target, marks: NO_MARKS };
  const one = { job, judge, item, attempts };
  return { ...one, drafts: [draftOf(config.source.language, one, restored, by)] };
}

function draftOf(
  source: string,
  { job, judge, item: { segment } }: Pick<Climb, 'job' | 'judge' | 'item'>,
  restored: Restored,
  by: Provider,
): Draft {
  const content = localizeQuotes(restored.content, source, job.target);
  return { restored, content, judgement: judge(segment, content, 'machine'), by };
}

function wantedOn(
  rung: AskedRung,
  project: Project,
  one: Climb,
  provider: Provider,
  first: FirstTexts['first'],
): readonly (readonly [Climb, Wanted])[] {
  const { job, item, attempts, drafts } = one;
  const passed = drafts.some(({ judgement }) => judgement.passed);
  if (passed || rungsLeft(project, item.segment, provider, attempts)[0] !== rung) return [];
  const text = attempts.length === 0 ? first.get(item) : wantedText(project, job, item, provider, rung);
  return text ? [[one, text]] : [];
}

function judged(
  project: Project,
  one: Climb,
  wanted: Wanted | undefined,
  answers: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, Given>,
  first: Provider,
): Climb {
  const answer = wanted && answers.get(wanted.key);
  if (!wanted || answer === undefined) return one;
  const { provider, text } = given.get(wanted.key) ?? { provider: first, text: wanted };
  const { job, item } = one;
  const came = restore(answer, item.segment.source);
  const restored =
    text.rung === 'opaque'
      ? {
          content: withForms(came.content, came.marks, putForms(project, job, item)),
          marks: NO_MARKS,
        }
      : came;
  const draft = draftOf(project.config.source.language, one, restored, provider);
  const attempt = {
    rung: text.rung,
    characters: provider.billed ? text.characters : 0,
    errors: errorsOf(draft.judgement),
  };
  return { ...one, attempts: [...one.attempts, attempt], drafts: [...one.drafts, draft] };
}

function errorsOf({ findings }: Judgement): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function resultOf(project: Project, one: Climb): readonly (readonly [PlanItem, Answered])[] {
  const { item, attempts, drafts } = one;
  const [best] = drafts.toSorted((a, b) => errorsOf(a.judgement).length - errorsOf(b.judgement).length);
  if (!best || attempts === previousAttempts(item)) return [];
  if (best.judgement.passed) return [[item, { ...best, attempts }]];
  const mended = drafts
    .map((draft) => mendedDraft(project, one, draft))
    .find((draft) => draft?.judgement.passed);
  if (!mended) return [[item, { ...best, attempts }]];
  return [[item, { ...mended, attempts: [...attempts, { rung: 'repaired', characters: 0, errors: [] }] }]];
}

function mendedDraft(project: Project, one: Climb, { restored, judgement, by }: Draft): Draft | undefined {
  const { job, item } = one;
  const missing = new Set(
    judgement.verdicts.flatMap(({ verdict, source }) =>
      verdict === 'missing' && source ? [source.start] : [],
    ),
  );
  const ids = askedTerms(project, item.segment).flatMap(({ start }, id) => (missing.has(start) ? [id] : []));
  const content = repaired(restored.content, restored.marks, putForms(project, job, item), ids);
  if (!content) return undefined;
  const draft = draftOf(project.config.source.language, one, { content, marks: NO_MARKS }, by);
  const verdicts = draft.judgement.verdicts.map((verdict) =>
    verdict.source && missing.has(verdict.source.start)
      ? { ...verdict, verdict: 'repaired' as const }
      : verdict,
  );
  return { ...draft, judgement: { ...draft.judgement, verdicts } };
}
