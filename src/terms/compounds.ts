import { PLURAL_ER, SHORT_MEMBERS } from './forms/de-classes.ts';
import { HYPHEN, type Letters, textOf } from './letters.ts';
import type { FormHit, Lookup } from './lookup.ts';
import { STEM } from './term-index.ts';

const PREFIX =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|ge|her|hin|miss|mit|nach|ueber|um|un|unter|ur|ver|vor|wider|zer|zu)$/;
const DERIVED =
  /^(?:bar|chen|haft|heit|in(?:nen)?$|isch|ismus|ist|keit|ler|lein|lich|los|sam|schaft|tum|ung)/;
const LINK = /^(?:e?s|e?n|er|e|ns)?(?=\p{L}{3,}$)/u;
const SIMPLE: ReadonlySet<string> = new Set([...PLURAL_ER, ...SHORT_MEMBERS]);
const SHORTEST = 3;
/** Bounds of the work for one word: longer ones are no German. */
const MOST_MEMBERS = 8;
const LONGEST_WORD = 120;

/** Whether the letters before a head can be a word: there is no lexicon, so a short head asks for more. */
function canModify(before: string, headLength: number): boolean {
  if (before === '') return true;
  if (before.length < SHORTEST || !/[aeiouy]/.test(before) || PREFIX.test(before)) return false;
  return headLength > 4 || /(?:[sn]|[^aeiou]er)$/.test(before) || SIMPLE.has(before);
}

function canFollow(after: string, joins: boolean): boolean {
  if (after === '') return true;
  if (!joins || DERIVED.test(after)) return false;
  const link = LINK.exec(after)?.[0];
  const rests = link === undefined ? [] : [after, after.slice(link.length)];
  return rests.some(
    (rest) => (rest.length > 3 || SIMPLE.has(rest)) && /[aeiouy]/.test(rest) && !DERIVED.test(rest),
  );
}

/** The terms that are members of the text's word `at`: of a hyphenated one, or of a closed compound. */
export function membersOf(lookup: Lookup, text: string, letters: Letters, at: number): readonly FormHit[] {
  const { forms, fits, is } = lookup;
  const { cased, lower, wordStart, wordEnd, hyphens } = letters;
  const wordFrom = wordStart[at] ?? 0;
  const wordTo = wordEnd[at] ?? 0;
  const flags = hyphens[at] ?? 0;
  const found: FormHit[] = [];

  // One member of a hyphenated word, or several in a row.
  const hyphenated = (hit: FormHit) => {
    const whole = hit.start === wordFrom && hit.end === wordTo;
    if ((!whole || flags & HYPHEN.saved) && is(hit, STEM.member) && fits(hit, text, letters)) found.push(hit);
  };
  // A member of a closed compound: what stands around it must look like words.
  const closed = (hit: FormHit, partStart: number, partEnd: number) => {
    const { start, end, joins } = hit;
    if (!is(hit, STEM.closed) || end - start < SHORTEST || (end === partEnd && is(hit, STEM.elided))) return;
    if (!canModify(textOf(lower, partStart, start), end - start)) return;
    if (!canFollow(textOf(lower, end, partEnd), joins)) return;
    if (start > partStart || fits(hit, text, letters)) found.push(hit);
  };

  for (let partStart = wordFrom; partStart < wordTo; ) {
    let partEnd = partStart;
    while (partEnd < wordTo && lower[partEnd] !== 0x2d) partEnd++;
    const isCapital = cased[partStart] !== lower[partStart];
    const isClosed = partEnd - partStart <= LONGEST_WORD;
    // Its first member, alone or with what a hyphen joins to it; then all that begin within it.
    let limit = partEnd;
    for (let more = 0; more < MOST_MEMBERS; more++) {
      for (const hit of forms('begin', isCapital, lower, partStart, partStart, limit))
        if (hit.end === limit) hyphenated(hit);
        else if (isClosed && more === 0) closed(hit, partStart, partEnd);
      if (limit === wordTo) break;
      do limit++;
      while (limit < wordTo && lower[limit] !== 0x2d);
    }
    if (isClosed)
      for (const hit of forms('within', isCapital, lower, partStart + SHORTEST, partEnd - SHORTEST, partEnd))
        closed(hit, partStart, partEnd);
    partStart = partEnd + 1;
  }
  return found;
}
