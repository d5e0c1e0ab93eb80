import type { Span } from '../model.ts';
import { PLURAL_ER, SHORT_MEMBERS } from './forms/de-classes.ts';
import { type Letters, textOf } from './letters.ts';
import { type FormHit, LONGEST_CLOSED, SHORTEST_MEMBER, STEM } from './stems.ts';

const PREFIX =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|ge|her|hin|miss|mit|nach|ueber|um|un|unter|ur|ver|vor|wider|zer|zu)$/;
const DERIVED =
  /^(?:bar|chen|haft|heit|in(?:nen)?$|isch|ismus|ist|keit|ler|lein|lich|los|sam|schaft|tum|ung)/;
const LINK = /^(?:e?s|e?n|er|e|ns)?(?=\p{L}{3,}$)/u;
const SIMPLE: ReadonlySet<string> = new Set([...PLURAL_ER, ...SHORT_MEMBERS]);
const HYPHEN_UNIT = 0x2d;
/** Whether the letters before a head can be a word: there is no lexicon, so a short head asks for more. */
function canModify(before: string, headLength: number): boolean {
  if (before.length < SHORTEST_MEMBER || !/[aeiouy]/.test(before) || PREFIX.test(before)) return false;
  return headLength > 4 || /(?:[sn]|[^aeiou]er)$/.test(before) || SIMPLE.has(before);
}

/** Whether the letters behind a modifier can be a linking element and a word. */
function canFollow(after: string): boolean {
  if (DERIVED.test(after)) return false;
  const link = LINK.exec(after)?.[0];
  return link !== undefined && (isRest(after) || (link !== '' && isRest(after.slice(link.length))));
}

const isRest = (rest: string) =>
  (rest.length > 3 || SIMPLE.has(rest)) && /[aeiouy]/.test(rest) && !DERIVED.test(rest);

/**
 * How a form is a member of the word that it stands in: of a hyphenated one, or of a closed compound, where what stands around it
 * must look like words; or not at all.
 */
export function memberKind(hit: FormHit, { lower }: Letters, word: Span): 'hyphenated' | 'closed' | undefined {
  const { start, end, flags } = hit;
  const isBegin = start === word.start || lower[start - 1] === HYPHEN_UNIT;
  const isEnd = end === word.end || lower[end] === HYPHEN_UNIT;
  if (isBegin && isEnd) return 'hyphenated';
  if (!(flags & STEM.closed) || end - start < SHORTEST_MEMBER) return undefined;
  if (isEnd && flags & STEM.elided) return undefined;
  let partStart = start;
  while (partStart > word.start && lower[partStart - 1] !== HYPHEN_UNIT) partStart--;
  let partEnd = start;
  while (partEnd < word.end && lower[partEnd] !== HYPHEN_UNIT) partEnd++;
  if (partEnd < end || partEnd - partStart > LONGEST_CLOSED) return undefined;
  if (!isBegin && !canModify(textOf(lower, partStart, start), end - start)) return undefined;
  return isEnd || (hit.joins && canFollow(textOf(lower, end, partEnd))) ? 'closed' : undefined;
}
