import type { FoldedWord } from './folded-word.ts';
import { type FormHit, LONGEST_CLOSED, SHORTEST_MEMBER } from './form-hits.ts';
import { SHORT_MEMBERS } from './short-members.ts';
import { STEM } from './stem-table.ts';
import { HYPHEN_UNIT, textOf } from './units.ts';

const LONGEST_SHORT = 4;
const PREFIX =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|ge|her|hin|miss|mit|nach|ueber|um|un|unter|ur|ver|vor|wider|zer|zu)$/;
/** What makes other words of a noun, and is none. */
const DERIVED =
  /^(?:bar|chen|haft|heit|in(?:nen)?$|isch|ismus|ist|keit|ler|lein|lich|los|sam|schaft|tum|ung|(?:al|ar|il|iv)?itaet|(?:ik)?ation|ier(?:en|ung|t)|ik(?:er)?$)/;
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ns'];
/** What a German word can begin with. */
const ONSET =
  /^(?:[aeiouy]|[bcdfghjklmnpqrstvwxz][aeiouy]|[bfgkpv]l|[bdfgkptvw]r|c?h[lr]?[aeiouy]|c[hlr]|[gk]n|dw|p[fhs]|pf[lr]|rh|sch[lmnrw]?[aeiouy]|s[klmnw]|s[pt][lr]?|sz|th|tsch|[tz]w)/;
/** What a modifier has at its end in front of a head of a few letters: a linking element, or an ending of nouns. */
const LINKED = /(?:[sn]|[^aeiou]er|nz)$/;
/** What no syllable ends in. */
const NO_CODA = /[bcdfgkpt][lr]$/;

const isShort = (word: string) =>
  SHORT_MEMBERS.has(word) || SHORT_MEMBERS.has(word.replace(/(?:e[nrs]?|[ns])$/, ''));

// There is no lexicon: short rests must be known, long ones must look like words.
function isWord(rest: string): boolean {
  if (rest.length <= LONGEST_SHORT) return isShort(rest);
  return /[aeiouy]/.test(rest) && ONSET.test(rest) && !DERIVED.test(rest);
}

/** Whether the letters before a head can be a word. */
function canModify(before: string, headLength: number): boolean {
  if (before.length < SHORTEST_MEMBER || PREFIX.test(before) || NO_CODA.test(before) || !isWord(before))
    return false;
  return headLength > LONGEST_SHORT || LINKED.test(before) || SHORT_MEMBERS.has(before);
}

/** Whether the letters behind a modifier can be a linking element and a word. */
function canFollow(after: string): boolean {
  return (
    !DERIVED.test(after) && LINKS.some((link) => after.startsWith(link) && isWord(after.slice(link.length)))
  );
}

// A boundary between the letters of ä or ß is none.
const isWithinLetter = ({ from }: FoldedWord, at: number) => from[at - 1] === from[at];

/**
 * How a form is a member of the word that it stands in: of a hyphenated one, or of a closed compound, where what stands around it
 * must look like words; or not at all.
 */
export function memberKind(hit: FormHit, word: FoldedWord): 'hyphenated' | 'closed' | undefined {
  const { lower, length } = word;
  const { start, end, flags } = hit;
  const isBegin = start === 0 || lower[start - 1] === HYPHEN_UNIT;
  const isEnd = end === length || lower[end] === HYPHEN_UNIT;
  if (isBegin && isEnd) return 'hyphenated';
  if (!(flags & STEM.closed) || end - start < SHORTEST_MEMBER) return undefined;
  if (isEnd && flags & STEM.elided) return undefined;
  let partStart = start;
  while (partStart > 0 && lower[partStart - 1] !== HYPHEN_UNIT) partStart--;
  let partEnd = start;
  while (partEnd < length && lower[partEnd] !== HYPHEN_UNIT) partEnd++;
  if (partEnd < end || partEnd - partStart > LONGEST_CLOSED) return undefined;
  if ((!isBegin && isWithinLetter(word, start)) || (!isEnd && isWithinLetter(word, end))) return undefined;
  if (!isBegin && !canModify(textOf(lower, partStart, start), end - start)) return undefined;
  return isEnd || (hit.joins && canFollow(textOf(lower, end, partEnd))) ? 'closed' : undefined;
}
