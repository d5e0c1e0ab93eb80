import { targetOf } from '../glossary.ts';
import type { GlossaryEntry, Language, Span, TermMatch, Verdict, VerdictKind } from '../model.ts';
import { type FormRule, type TargetForm, targetForms } from './accepted.ts';
import { assignHits } from './assign.ts';
import { createFinder, type Hit } from './find.ts';
import { inCapitals } from './fold.ts';
import { type TargetRules, targetRules } from './forms/target.ts';
import { sharedHead } from './shared-head.ts';
import { isSynonym } from './synonym.ts';
import type { Wanted } from './wanted.ts';

/** Says what became of a glossary's terms in targets of one language. */
export interface Verifier {
  /**
   * One verdict for each occurrence in the source, in its order, then those for forbidden forms and for occurrences too many.
   * `target` is a plain text; `terms` are the matches of its source, which tell all that is needed of it. Terms with lock `off`, or without a target in the
   * language, have no verdict. Rules: `citation`, `listed-form`, `generated-form`,
   * `compound-form`, `source-form`, `forbidden-form`, `shared-head`, `other-entry`, `absent`, `surplus`.
   */
  readonly verify: (input: {
    readonly target: string;
    readonly terms: readonly TermMatch[];
  }) => readonly Verdict[];
}

interface Need {
  readonly match: TermMatch;
  readonly entry: GlossaryEntry;
}

const BEST: readonly FormRule[] = [
  'citation',
  'source-form',
  'listed-form',
  'generated-form',
  'compound-form',
];

function formsOf(entry: GlossaryEntry, language: Language, rules: TargetRules): readonly TargetForm[] {
  const target = targetOf(entry, language);
  const forms = target ? targetForms(target, entry.pos, rules) : [];
  if (entry.lock !== 'dnt') return forms;
  return [
    { text: entry.term, rule: 'source-form', exact: true },
    ...forms.filter(({ rule }) => rule === 'forbidden-form'),
  ];
}

/** The rule by which a hit serves a need, or nothing: capitals throughout serve only a source in capitals. */
function serves({ match: { form }, entry }: Need, hit: Hit): FormRule | undefined {
  const rules = hit.claims
    .filter(({ termId, capitals }) => termId === entry.id && (!capitals || inCapitals(form)))
    .filter(({ text }) => entry.lock !== 'dnt' || text === form || text === entry.term)
    .map(({ rule }) => rule);
  return BEST.find((rule) => rules.includes(rule));
}

/** Whether a hit is the term of another entry that the source form may belong to as well. */
function isOthers({ match: { others = [] } }: Need, { claims }: Hit): boolean {
  return claims.some(({ termId, rule }) => others.includes(termId) && rule !== 'forbidden-form');
}

// The longest that stands between members: " beziehungsweise ".
const BETWEEN_MEMBERS = 17;

/** Whether the source splits a term ("Atom-" of "Atom- und Raketenprogramme"), or has its head once for it and the one before. */
function isSplit({ match }: Need, before: Need | undefined): boolean {
  if (match.kind === 'ellipsis') return true;
  return before?.match.kind === 'ellipsis' && match.start - before.match.end <= BETWEEN_MEMBERS;
}

/** A hit that serves no need: forbidden, or one too many of a term whose occurrences are all served. */
function surplus(hit: Hit, inSource: ReadonlySet<string>, missing: ReadonlySet<string>) {
  const claims = hit.claims.filter(({ termId }) => inSource.has(termId));
  const forbidden = claims.find(({ rule }) => rule === 'forbidden-form');
  if (forbidden) return { termId: forbidden.termId, verdict: 'forbidden', rule: 'forbidden-form' } as const;
  const doubled = claims.find(({ termId }) => !missing.has(termId));
  return doubled && ({ termId: doubled.termId, verdict: 'doubled', rule: 'surplus' } as const);
}

/**
 * A verifier for one glossary and target language; build it once, it may be used for any number of segments.
 * Every term of the source must stand in the target exactly as often, in an accepted form. Forms are found longest first over
 * all entries, so that a term inside another entry's term does not count; entries that share a form share its occurrences.
 */
export function createVerifier(entries: Iterable<GlossaryEntry>, language: Language): Verifier {
  const rules = targetRules(language);
  const byId = new Map(Array.from(entries, (entry) => [entry.id, entry]));
  const find = createFinder(
    [...byId.values()].flatMap((entry) =>
      formsOf(entry, language, rules).map((form): Wanted => ({ ...form, termId: entry.id })),
    ),
    rules,
  );

  const kindOf = ({ entry }: Need, { claims }: Hit, rule: FormRule): VerdictKind => {
    if (rule === 'citation' || rule === 'source-form') return 'kept';
    const term = targetOf(entry, language)?.term ?? '';
    const listed = claims.find((claim) => claim.termId === entry.id && claim.rule === rule)?.text ?? '';
    return rule === 'listed-form' && isSynonym(listed, term, rules.spell) ? 'allowed-synonym' : 'inflected';
  };

  const splitTerm = ({ entry }: Need, target: string): Span | undefined => {
    const term = entry.lock !== 'dnt' && targetOf(entry, language)?.term;
    return term ? sharedHead(target, term, entry.pos, rules) : undefined;
  };

  const verify: Verifier['verify'] = ({ target, terms }) => {
    const needs = terms.flatMap((match): readonly Need[] => {
      const entry = byId.get(match.termId);
      const checked = entry && entry.lock !== 'off' && (entry.lock === 'dnt' || targetOf(entry, language));
      return entry && checked ? [{ match, entry }] : [];
    });
    const asInSource = needs
      .filter(({ entry, match: { form } }) => entry.lock === 'dnt' && form !== entry.term)
      .map(({ entry, match: { form } }): Wanted => {
        return { text: form, rule: 'source-form', exact: true, termId: entry.id };
      });
    const hits = find(target, asInSource);
    const spanOf = ({ start, end }: Hit) => ({ start, end });

    const assigned = assignHits(
      needs.map((need) => [...hits.keys()].filter((i) => hits[i] && serves(need, hits[i]))),
    );
    const taken = new Set(assigned.filter((at) => at !== undefined));
    const verdicts = needs.map((need, i): Verdict => {
      const { start, end, termId } = need.match;
      const occurrence = { source: { start, end } };
      const hit = hits[assigned[i] ?? -1];
      const rule = hit && serves(need, hit);
      if (hit && rule)
        return { termId, verdict: kindOf(need, hit, rule), rule, ...occurrence, target: spanOf(hit) };
      const apart = isSplit(need, needs[i - 1]) ? splitTerm(need, target) : undefined;
      if (apart) return { termId, verdict: 'inflected', rule: 'shared-head', ...occurrence, target: apart };
      const other = hits.find((one, at) => !taken.has(at) && isOthers(need, one));
      if (!other) return { termId, verdict: 'missing', rule: 'absent', ...occurrence };
      taken.add(hits.indexOf(other));
      return { termId, verdict: 'ambiguous', rule: 'other-entry', ...occurrence, target: spanOf(other) };
    });
    const inSource = new Set(needs.map(({ entry }) => entry.id));
    const missing = new Set(
      verdicts.filter(({ verdict }) => verdict === 'missing').map(({ termId }) => termId),
    );
    const spare = hits.flatMap((hit, i): readonly Verdict[] => {
      const found = taken.has(i) ? undefined : surplus(hit, inSource, missing);
      return found ? [{ ...found, target: spanOf(hit) }] : [];
    });
    return [...verdicts, ...spare];
  };
  return { verify };
}
