import type { Folded } from './fold.ts';
import { PLURAL_ER, SHORT_MEMBERS } from './forms/de-classes.ts';
import { type Form, formFits, type Pattern } from './patterns.ts';
import type { Word } from './words.ts';

/** One form of a one-word term that may be a member of a longer word. */
export interface Member {
  readonly pattern: Pattern;
  readonly form: Form;
  /** Whether it is the form that stands in front of another member: the citation form, or that without its -e. */
  readonly joins: boolean;
}

/** The forms that may be members, by their lower case. */
export type Members = ReadonlyMap<string, readonly Member[]>;

/** A member found, in offsets of the folded text. */
export interface FoundMember {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

const PREFIX =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|ge|her|hin|miss|mit|nach|ueber|um|un|unter|ur|ver|vor|wider|zer|zu)$/;
const DERIVED =
  /^(?:bar|chen|haft|heit|in(?:nen)?$|isch|ismus|ist|keit|ler|lein|lich|los|sam|schaft|tum|ung)/;
/** Bounds of the work for one word: longer ones are no German. */
const MOST_MEMBERS = 8;
const LONGEST_WORD = 120;
const LINK = /^(?:e?s|e?n|er|e|ns)?(?=\p{L}{3,}$)/u;
const SIMPLE: ReadonlySet<string> = new Set([...PLURAL_ER, ...SHORT_MEMBERS]);

/** Whether the letters before a head can be a word: there is no lexicon, so a short head asks for more. */
function canModify(before: string, head: string): boolean {
  if (before === '') return true;
  if (before.length < 3 || !/[aeiouy]/.test(before) || PREFIX.test(before)) return false;
  return head.length > 4 || /(?:[sn]|[^aeiou]er)$/.test(before) || SIMPLE.has(before);
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

/** The forms of one-word patterns whose entries allow compounds. */
export function membersOf(patterns: readonly Pattern[]): Members {
  const map = new Map<string, Member[]>();
  const put = (key: string, member: Member) => map.set(key, [...(map.get(key) ?? []), member]);
  for (const pattern of patterns) {
    const [forms, second] = pattern.words;
    if (!forms || second || (pattern.entry.compound ?? 'none') === 'none' || pattern.gaps.some(Boolean))
      continue;
    const citation = forms.keys().next().value;
    for (const [lower, variants] of forms)
      for (const form of variants) put(lower, { pattern, form, joins: lower === citation });
    const stem = citation?.length && /[^e]e$/.test(citation) ? citation.slice(0, -1) : '';
    const whole = citation === undefined ? undefined : forms.get(citation)?.[0];
    if (stem.length > 2 && whole && !map.has(stem)) {
      const form = { text: whole.text.slice(0, -1), written: whole.written.slice(0, -1) };
      put(stem, { pattern, form, joins: true });
    }
  }
  return map;
}

/** Members of a hyphenated word that are terms: one member, or several in a row. */
function* hyphenMembers(word: Word, text: string, folded: Folded, members: Members): Iterable<FoundMember> {
  const cuts = [-1, ...Array.from(word.text.matchAll(/-/g), ({ index }) => index), word.text.length];
  if (cuts.length < 3 && word.saved === 'no') return;
  for (const [i, from] of cuts.entries()) {
    for (const to of cuts.slice(i + 1, i + 1 + MOST_MEMBERS)) {
      for (const { pattern, form } of members.get(word.lower.slice(from + 1, to)) ?? []) {
        const [start, end] = [word.start + from + 1, word.start + to];
        const span = folded.span(start, end);
        const raw = text.slice(span.start, span.end);
        if (formFits(form, folded.text.slice(start, end), raw, pattern.entry.case))
          yield { pattern, start, end };
      }
    }
  }
}

/** Members of a closed compound that are terms; what stands around them must look like words. */
function* closedMembers(word: Word, text: string, folded: Folded, members: Members): Iterable<FoundMember> {
  for (const { 0: part, index } of word.lower.matchAll(/[^-]+/g)) {
    if (part.length > LONGEST_WORD) continue;
    for (let from = 0; from < part.length - 2; from++) {
      for (let to = from + 3; to <= part.length; to++) {
        if (to - from === part.length) continue;
        for (const { pattern, form, joins } of members.get(part.slice(from, to)) ?? []) {
          if (pattern.entry.compound !== 'any' || (to === part.length && from > 0 && form.text.length < 3))
            continue;
          if (!canModify(part.slice(0, from), form.text) || !canFollow(part.slice(to), joins)) continue;
          const at = word.start + index;
          const [start, end] = [at + from, at + to];
          const span = folded.span(start, end);
          const noun = /^\p{Lu}/u.test(form.text);
          if (noun && pattern.entry.case !== 'insensitive' && !/^\p{Lu}/u.test(folded.text.slice(at)))
            continue;
          const raw = text.slice(span.start, span.end);
          if (from === 0 && !formFits(form, folded.text.slice(start, end), raw, pattern.entry.case)) continue;
          yield { pattern, start, end };
        }
      }
    }
  }
}

/** All terms that are members of one word. */
export function compoundsIn(
  word: Word,
  text: string,
  folded: Folded,
  members: Members,
): readonly FoundMember[] {
  if (members.size === 0) return [];
  return [...hyphenMembers(word, text, folded, members), ...closedMembers(word, text, folded, members)];
}
