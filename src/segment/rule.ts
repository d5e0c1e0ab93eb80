import { INVISIBLE, SPACE, skip } from './chars.ts';

/** Whether a place ends a sentence, by what stands before and behind it. */
export interface Rule {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly break: boolean;
  /** Where a rule that breaks may match. */
  readonly places?: RegExp;
}

const CODE = '\uFFFC';

/** A rule from the sources of its regular expressions. Throws a `SyntaxError` for one that is none. */
export function compileRule(before: string, after: string, cuts: boolean, flag: 'u' | 'v'): Rule {
  const [behind, ahead] = [before && `(?<=${before})`, after && `(?=${after})`];
  return {
    ...(behind ? { before: new RegExp(behind, `${flag}y`) } : {}),
    ...(ahead ? { after: new RegExp(ahead, `${flag}y`) } : {}),
    ...(cuts ? { places: new RegExp(behind || ahead, `${flag}g`) } : {}),
    break: cuts,
  };
}

/**
 * The cuts of a block once rules have their say: a rule without `break` holds a place, one with it cuts there, and the first
 * that matches decides. The place of a cut is any offset in the white space behind it. Nothing is cut within codes.
 */
export function applyRules(text: string, cuts: readonly number[], rules: readonly Rule[]): readonly number[] {
  if (rules.length === 0) return cuts;
  const kept = cuts.filter((cut) => {
    const end = skip(text, cut, SPACE | INVISIBLE);
    for (let at = cut; at <= end; at++) if (decision(text, at, rules) === false) return false;
    return true;
  });
  const broken = placesOf(text, rules).filter((at) => decision(text, at, rules) && !isInCode(text, at));
  return [...new Set([...kept, ...broken])].sort((a, b) => a - b);
}

// Only where a rule that breaks matches are the others asked.
function placesOf(text: string, rules: readonly Rule[]): readonly number[] {
  const places = new Set<number>();
  for (const rule of rules) {
    for (const { index } of rule.places ? text.matchAll(rule.places) : []) {
      if (index > 0 && index < text.length && matchesAt(rule.after, text, index)) places.add(index);
    }
  }
  return [...places];
}

function decision(text: string, at: number, rules: readonly Rule[]): boolean | undefined {
  return rules.find(({ before, after }) => matchesAt(before, text, at) && matchesAt(after, text, at))?.break;
}

function matchesAt(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (!pattern) return true;
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isInCode(text: string, at: number): boolean {
  return text[at - 1] === CODE && text[at] === CODE;
}
