import { capitalized, type Folded, fold, lowered } from './fold.ts';
import type { TargetRules } from './forms/target.ts';
import { longestFirst } from './longest.ts';

/** A text to be found in a target, and for whom. */
export interface Wanted<Claim> {
  readonly text: string;
  /** Names, acronyms and texts to be kept: no other capitals than these. */
  readonly exact: boolean;
  readonly claim: Claim;
}

/** A place in a folded target and all who claim it. */
export interface Hit<Claim> {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly { readonly claim: Claim; readonly capitals: boolean }[];
}

interface Key<Claim> extends Wanted<Claim> {
  readonly lower: string;
}

/** What is wanted, by its first characters in lower case. */
export type WantedIndex<Claim> = ReadonlyMap<string, readonly Key<Claim>[]>;

const KEY = 5;
const LETTER = /[\p{L}\p{M}\p{N}]$/u;
const NEXT_LETTER = /^[\p{L}\p{M}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{M}\p{N}]$/u;
const NEXT_LATIN = /^[\p{Script=Latin}\p{M}\p{N}]/u;

/** Folds and indexes what is wanted; texts that fold to nothing are left out. */
export function wantedIndex<Claim>(wanted: Iterable<Wanted<Claim>>, rules: TargetRules): WantedIndex<Claim> {
  const index = new Map<string, Key<Claim>[]>();
  for (const each of wanted) {
    const text = fold(each.text, rules.spell).text.trim();
    if (text === '') continue;
    const lower = lowered(text);
    const known = index.get(lower.slice(0, KEY));
    const key = { ...each, text, lower };
    if (known) known.push(key);
    else index.set(lower.slice(0, KEY), [key]);
  }
  return index;
}

function boundBefore(text: string, start: number, rules: TargetRules): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const first = text.slice(start, start + 2);
  if (rules.bounds === 'none') return !(LATIN.test(before) && NEXT_LATIN.test(first));
  if (!NEXT_LETTER.test(first) || !LETTER.test(before)) return true;
  const attached = /[\p{L}\p{M}\p{N}]{1,6}$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  return rules.attached?.test(attached) ?? false;
}

function boundAfter(text: string, end: number, rules: TargetRules): boolean {
  const last = text.slice(Math.max(0, end - 2), end);
  const after = text.slice(end, end + 2);
  return rules.bounds === 'none'
    ? !(LATIN.test(last) && NEXT_LATIN.test(after))
    : !(LETTER.test(last) && NEXT_LETTER.test(after));
}

/** How the capitals of a text fit those wanted: as they are or with first capitals, in capitals throughout, or not at all. */
function capitalsOf(found: string, { text, exact }: { text: string; exact: boolean }): 'fit' | 'all' | 'no' {
  if (found === text) return 'fit';
  const words = found.split(' ');
  const fits = (word: string, i: number) => word === words[i] || capitalized(word) === words[i];
  if (!exact && text.split(' ').every(fits)) return 'fit';
  return found === text.toUpperCase() ? 'all' : 'no';
}

function* candidates<Claim>(
  lower: string,
  start: number,
  indexes: readonly WantedIndex<Claim>[],
): Iterable<Key<Claim>> {
  for (let length = 1; length <= Math.min(KEY, lower.length - start); length++) {
    const key = lower.slice(start, start + length);
    for (const index of indexes) yield* index.get(key) ?? [];
  }
}

/** Finds all that is wanted in a folded target: the longest wins, hits never overlap, and come in reading order. */
export function scan<Claim>(
  target: Folded,
  indexes: readonly WantedIndex<Claim>[],
  rules: TargetRules,
): readonly Hit<Claim>[] {
  const hits = new Map<
    string,
    { start: number; end: number; claims: { claim: Claim; capitals: boolean }[] }
  >();
  for (let start = 0; start < target.lower.length; start++) {
    if (!boundBefore(target.text, start, rules)) continue;
    for (const wanted of candidates(target.lower, start, indexes)) {
      const end = start + wanted.lower.length;
      if (!target.lower.startsWith(wanted.lower, start)) continue;
      const capitals = capitalsOf(target.text.slice(start, end), wanted);
      if (capitals === 'no') continue;
      if (!boundAfter(target.text, end, rules)) continue;
      const hit = hits.get(`${start}:${end}`) ?? { start, end, claims: [] };
      hit.claims.push({ claim: wanted.claim, capitals: capitals === 'all' });
      hits.set(`${start}:${end}`, hit);
    }
  }
  return longestFirst([...hits.values()], () => 0);
}
