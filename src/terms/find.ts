import type { Span } from '../model.ts';
import { fold } from './fold.ts';
import type { TargetRules } from './forms/target.ts';
import { germanFinder } from './german-targets.ts';
import { longestFirst } from './longest.ts';
import { scan } from './scan.ts';
import { type Claim, type Wanted, wantedIndex } from './wanted.ts';

/** A place in a target and all who claim it. */
export interface Hit extends Span {
  readonly claims: readonly Claim[];
}

/** Finds what is wanted in targets; `also` is wanted in this one only. The longest wins, hits never overlap, and come in reading order. */
export type Finder = (target: string, also?: readonly Wanted[]) => readonly Hit[];

/** All claims, those of the same place together. */
function hitsOf(claims: readonly (Span & { readonly claim: Claim })[]): readonly Hit[] {
  const hits: (Span & { readonly claims: Claim[] })[] = [];
  for (const { start, end, claim } of claims.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = hits.at(-1);
    if (last?.start === start && last.end === end) last.claims.push(claim);
    else hits.push({ start, end, claims: [claim] });
  }
  return hits;
}

/** A finder of texts in targets of one language. */
export function createFinder(wanted: readonly Wanted[], rules: TargetRules): Finder {
  const inMatcher = wanted.filter(({ inflected }) => rules.matcher && inflected);
  const german = inMatcher.length > 0 ? germanFinder(inMatcher) : () => [];
  const index = wantedIndex(wanted, rules);
  return (target, also = []) => {
    const folded = fold(target, rules.spell);
    const indexes = also.length > 0 ? [index, wantedIndex(also, rules)] : [index];
    const claims = scan(folded, indexes, rules).map(
      ({ wanted: { termId, text }, rule, start, end, capitals }) => ({
        ...folded.span(start, end),
        claim: { termId, rule, text, capitals },
      }),
    );
    return longestFirst(hitsOf([...claims, ...german(target)]), () => 0);
  };
}
