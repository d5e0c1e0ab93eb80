import type { FoundMember } from './compounds.ts';
import type { Folded } from './fold.ts';
import type { Pattern } from './patterns.ts';
import type { Word } from './words.ts';

const CONJUNCTION = /^(?:und|oder|sowie|bzw|beziehungsweise|noch|als)$/;
const LONGEST_LIST = 10;
const LIST_GAP = /^(?:,? |\/|\. )$/;

/** A term whose member was saved: the member with its hyphen, and the whole phrase where no list stands between. */
export interface FoundEllipsis extends FoundMember {
  readonly member: Readonly<{ start: number; end: number }>;
  /** The word that has the other part of the term. */
  readonly full: Word;
}

/** The word on the other side of "und", going over further members of a list ("Atom-, Raketen- und …"). */
function partner(folded: Folded, words: readonly Word[], at: number, step: 1 | -1): number | undefined {
  const saved = words[at]?.saved;
  for (let i = at; Math.abs(i - at) < LONGEST_LIST; i += step) {
    const [here, next] = [words[i], words[i + step]];
    if (!here || !next) return undefined;
    const [left, right] = step > 0 ? [here, next] : [next, here];
    const gap = folded.text.slice(left.end, right.start).replace(/^-|-$/g, '');
    if (!LIST_GAP.test(gap)) return undefined;
    if (!CONJUNCTION.test(next.lower) && next.saved !== saved)
      return next.saved === 'no' ? i + step : undefined;
  }
  return undefined;
}

/** Finds `Atom-` of "Atom- und Raketenprogramme" for Atomprogramm, and `-verträge` of "Abkommen und -verträge". */
export function ellipsesAt(
  folded: Folded,
  words: readonly Word[],
  at: number,
  patterns: readonly Pattern[],
): readonly FoundEllipsis[] {
  const word = words[at];
  if (!word || word.saved === 'no' || patterns.length === 0) return [];
  const forwards = word.saved === 'after';
  const other = partner(folded, words, at, forwards ? 1 : -1);
  const full = other === undefined ? undefined : words[other];
  if (!full || other === undefined) return [];
  const fits = (form: string) => {
    const rest = forwards ? form.slice(word.lower.length) : form.slice(0, -word.lower.length);
    if (rest.length < 3 || full.lower.length < rest.length + 3) return false;
    return forwards
      ? form.startsWith(word.lower) && full.lower.endsWith(rest)
      : form.endsWith(word.lower) && full.lower.startsWith(rest);
  };
  const member = forwards
    ? { start: word.start, end: word.end + 1 }
    : { start: word.start - 1, end: word.end };
  const near = Math.abs(other - at) === 2;
  const phrase = forwards ? { start: member.start, end: full.end } : { start: full.start, end: member.end };
  return patterns
    .filter(({ entry, words: [forms] }) => {
      const first = forwards ? word : full;
      const noun = /^\p{Lu}/u.test(entry.term) && entry.case !== 'insensitive';
      return (!noun || /^\p{Lu}/u.test(first.text)) && [...(forms?.keys() ?? [])].some(fits);
    })
    .map((pattern) => ({ pattern, member, full, ...(near ? phrase : member) }));
}
