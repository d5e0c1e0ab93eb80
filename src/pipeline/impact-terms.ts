import { plainText } from '../content.ts';
import { targetOf, targetTerm } from '../glossary.ts';
import type { GlossaryEntry, Language, Unit, VerdictKind } from '../model.ts';
import { targetForms } from '../terms/accepted.ts';
import { createFinder } from '../terms/find.ts';
import { targetRules } from '../terms/forms/target.ts';
import { createVerifier } from '../terms/verify.ts';
import type { GlossarySince } from './glossary-since.ts';
import type { Job } from './job.ts';
import type { PlanItem } from './plan.ts';

/** One occurrence of a term, and how the target renders it. */
export interface ImpactTerm {
  readonly termId: string;
  /**
   * In the source `stays` it was there before and is now, `found` it is by the glossary as it is now only, `lost` it was by the
   * glossary as it was; `target`: a rendering in the target alone.
   */
  readonly occurrence: 'stays' | 'found' | 'lost' | 'target';
  /** As it stands in the source. */
  readonly form?: string;
  /** As it stands in the target. */
  readonly found?: string;
  /** By the glossary as it is now; absent without a target, and for what no entry says anything of now. */
  readonly verdict?: VerdictKind;
  /** The target has a rendering that was accepted before and is not now. */
  readonly isOld?: true;
}

/** Tells of the occurrences of some terms in the segments of one target language. */
export type TermImpact = (job: Job, item: Pick<PlanItem, 'segment' | 'unit'>) => readonly ImpactTerm[];

/** Compares source and target of segments with the terms of these ids, as they are and as they were. */
export function createTermImpact(
  glossary: ReadonlyMap<string, GlossaryEntry>,
  target: Language,
  ids: ReadonlySet<string>,
  since: GlossarySince | undefined,
): TermImpact {
  const verifier = createVerifier([...glossary.values()], target);
  const oldOnes = since && oldRenderings(glossary, since.before, target, ids);
  return (job, { segment, unit }) => {
    const [source, text] = [plainText(segment.source), targetText(unit)];
    const verdicts = text === undefined ? [] : verifier.verify({ target: text, terms: segment.terms });
    const old = (text !== undefined && oldOnes?.(text)) || [];
    const before = since ? since.termsBefore(job, segment) : segment.terms;
    const same = ({ termId, start }: { termId: string; start: number }) => `${start} ${termId}`;
    const wasThere = new Set(before.map(same));
    const isThere = new Set(segment.terms.map(same));
    const inSource = segment.terms
      .filter(({ termId }) => ids.has(termId))
      .map((match): ImpactTerm => {
        const { termId, form } = match;
        const verdict = verdicts.find((one) => one.termId === termId && one.source?.start === match.start);
        return {
          termId,
          occurrence: wasThere.has(same(match)) ? 'stays' : 'found',
          form,
          ...(verdict ? { verdict: verdict.verdict } : {}),
          ...(verdict?.target && text ? { found: text.slice(verdict.target.start, verdict.target.end) } : {}),
        };
      });
    const lost = before
      .filter((match) => ids.has(match.termId) && !isThere.has(same(match)))
      .map(
        ({ termId, start, end }): ImpactTerm => ({
          termId,
          occurrence: 'lost',
          form: source.slice(start, end),
        }),
      );
    const forbidden = verdicts.flatMap(({ termId, verdict, target: span }): ImpactTerm[] =>
      verdict === 'forbidden' && span && text && ids.has(termId)
        ? [{ termId, occurrence: 'target', found: text.slice(span.start, span.end), verdict }]
        : [],
    );
    const shown = new Set(forbidden.map(({ termId, found }) => `${found} ${termId}`));
    const remains = old
      .filter(({ termId, found }) => !shown.has(`${found} ${termId}`))
      .map((one): ImpactTerm => ({ ...one, occurrence: 'target', isOld: true }));
    return [...inSource, ...lost, ...forbidden, ...remains];
  };
}

function targetText(unit: Unit | undefined): string | undefined {
  return unit?.target && plainText(unit.target);
}

type Rendering = Pick<ImpactTerm, 'termId'> & { readonly found: string };

// Finds in targets what was accepted for these terms and is not any more.
function oldRenderings(
  now: ReadonlyMap<string, GlossaryEntry>,
  before: ReadonlyMap<string, GlossaryEntry>,
  target: Language,
  ids: ReadonlySet<string>,
): (text: string) => readonly Rendering[] {
  const changed = [...ids].filter(
    (id) => rendering(before.get(id), target) !== rendering(now.get(id), target),
  );
  const [was, is] = [before, now].map((glossary) => acceptedFinder(glossary, target, changed));
  return (text) => {
    const accepted = new Set((is?.(text) ?? []).map((one) => JSON.stringify(one)));
    return (was?.(text) ?? [])
      .filter((one) => !accepted.has(JSON.stringify(one)))
      .map(({ termId, start, end }) => ({ termId, found: text.slice(start, end) }));
  };
}

function rendering(entry: GlossaryEntry | undefined, target: Language): string {
  return JSON.stringify([entry?.lock, targetTerm(entry, target), targetOf(entry, target)]);
}

function acceptedFinder(
  glossary: ReadonlyMap<string, GlossaryEntry>,
  target: Language,
  ids: readonly string[],
): (text: string) => readonly { readonly termId: string; readonly start: number; readonly end: number }[] {
  const rules = targetRules(target);
  const wanted = ids.flatMap((termId) => {
    const entry = glossary.get(termId);
    const side = targetOf(entry, target);
    return side ? targetForms(side, entry?.pos, rules).map((form) => ({ ...form, termId })) : [];
  });
  const find = createFinder(wanted, rules);
  return (text) =>
    find(text).flatMap(({ start, end, claims }) =>
      [...new Set(claims.filter(({ rule }) => rule !== 'forbidden-form').map(({ termId }) => termId))].map(
        (termId) => ({ termId, start, end }),
      ),
    );
}
