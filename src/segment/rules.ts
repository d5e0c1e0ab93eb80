import { compileRule, type Rule } from './rule.ts';
import type { Srx } from './srx.ts';

/** What a project adds to the built-in rules of sentence ends. */
export interface RulesConfig {
  /** Abbreviations with their full stops ("Tgb.-Nr."), which end no sentence, in German unless in quotes or brackets. */
  readonly abbreviations?: readonly string[];
  /** In order: regular expressions (flag `u`) of the text before and behind a place; an empty one matches anywhere. */
  readonly rules?: readonly { readonly before: string; readonly after: string; readonly break: boolean }[];
}

/** The rules of a project, ready for `segmentText`. */
export interface SegmentRules {
  /** Patterns of a text that ends in the abbreviation, its last stop left out; by the last word. */
  readonly abbreviations: ReadonlyMap<string, readonly RegExp[]>;
  readonly rules: readonly Rule[];
  readonly srx?: Srx;
}

const LAST_WORD = /[\p{L}\p{N}]+$/u;
const LOOK_BACK = 80;
const STOP_BEFORE = /\.[»«“”"’'›‹)\]\s\u200B-\u200D\u2060\uFEFF]*$/u;

/** Compiles the rules of a configuration; `srx` stands in the place of the built-in rules, in the languages that it maps. */
export function compileRules({ abbreviations = [], rules = [] }: RulesConfig, srx?: Srx): SegmentRules {
  const forms = new Map<string, RegExp[]>();
  for (const abbreviation of abbreviations) {
    const form = abbreviation.normalize('NFC').replace(/\s+/gu, '').replace(/\.$/, '');
    const last = LAST_WORD.exec(form)?.[0] ?? '';
    forms.set(last, [...(forms.get(last) ?? []), endPattern(form)]);
  }
  return {
    abbreviations: forms,
    rules: rules.map((rule) => compileRule(rule.before, rule.after, rule.break, 'u')),
    ...(srx ? { srx } : {}),
  };
}

// Spaces may stand behind inner stops, and the first letter may be a capital at the begin of a sentence.
function endPattern(form: string): RegExp {
  const [first = '', ...rest] = [...form].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'));
  const tail = rest.join('').replaceAll('\\.', '\\.\\s*');
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${first}|${first.toUpperCase()})${tail}$`, 'u');
}

/** Whether a text ends in an abbreviation of the project, its last full stop left out. */
export function endsInAbbreviation(before: string, { abbreviations }: SegmentRules): boolean {
  if (abbreviations.size === 0) return false;
  const end = before.slice(-LOOK_BACK).normalize('NFC');
  const patterns = abbreviations.get(LAST_WORD.exec(end)?.[0] ?? '') ?? capitalized(end, abbreviations);
  return patterns.some((pattern) => pattern.test(end));
}

function capitalized(end: string, forms: SegmentRules['abbreviations']): readonly RegExp[] {
  const last = LAST_WORD.exec(end)?.[0] ?? '';
  return forms.get(last.charAt(0).toLowerCase() + last.slice(1)) ?? [];
}

/** The cuts that do not stand behind an abbreviation of the project. */
export function withoutAbbreviations(
  text: string,
  cuts: readonly number[],
  rules: SegmentRules,
): readonly number[] {
  if (rules.abbreviations.size === 0) return cuts;
  return cuts.filter((cut) => {
    const before = text.slice(Math.max(0, cut - LOOK_BACK), cut);
    const stop = before.search(STOP_BEFORE);
    return stop < 0 || !endsInAbbreviation(before.slice(0, stop), rules);
  });
}
