import type { TermEntry, TermMatch } from '../model.ts';
import { compoundsIn, membersOf } from './compounds.ts';
import { ellipsesAt } from './ellipsis.ts';
import { type Folded, fold, germanSpelling } from './fold.ts';
import { longestFirst } from './longest.ts';
import { matchAt, type Pattern, patternsOf } from './patterns.ts';
import { type Word, wordsOf } from './words.ts';

/** Finds German terms in texts. */
export interface TermMatcher {
  /** The terms of a plain text in reading order, never overlapping; the longest wins. `CODE_MARK` parts words. */
  readonly match: (text: string) => TermMatch[];
}

interface Found {
  readonly pattern: Pattern;
  readonly kind: TermMatch['kind'];
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
}

const RANK: Readonly<Record<TermMatch['kind'], number>> = { word: 0, compound: 1, ellipsis: 2 };

/** Of terms with the same span: own words before members, then the form nearest to the citation form, then by id. */
function byNearness(folded: Folded): (a: Found, b: Found) => number {
  const far = ({ pattern, start, end }: Found) => Math.abs(pattern.entry.term.length - (end - start));
  return (a, b) =>
    RANK[a.kind] - RANK[b.kind] ||
    Number(folded.text.slice(b.start, b.end) === b.pattern.entry.term) -
      Number(folded.text.slice(a.start, a.end) === a.pattern.entry.term) ||
    far(a) - far(b) ||
    (a.pattern.entry.id < b.pattern.entry.id ? -1 : 1);
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** The apostrophe of a genitive such as "Paris’ Rolle" belongs to the name; a closing quotation mark does not. */
function withApostrophe(found: Found, { text }: Folded): Found {
  const { pattern, start, end, kind } = found;
  const genitive = pattern.entry.pos === 'name' && kind === 'word' && /[sxz]$/i.test(text.slice(start, end));
  const follows = /^' \p{L}/u.test(text.slice(end, end + 4));
  return genitive && follows && !/['‚‘‹›]/.test(text.slice(0, start)) ? { ...found, end: end + 1 } : found;
}

/**
 * A matcher for German terms: generated forms of every term, looked up by the folded first word.
 * An ellipsis spans its whole phrase ("Atom- und Raketenprogramme"); when the full word in it is itself a term, or a list
 * stands between, the ellipsis is only the member with its hyphen (`Atom-`), so that both are reported.
 */
export function createTermMatcher(entries: readonly TermEntry[]): TermMatcher {
  const patterns = entries.flatMap(patternsOf);
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const key of pattern.words[0]?.keys() ?? []) {
      const known = index.get(key);
      if (known) known.push(pattern);
      else index.set(key, [pattern]);
    }
  }
  const members = membersOf(patterns);
  const elliptic = patterns.filter(({ entry, words }) => entry.compound === 'any' && words.length === 1);

  const findAll = (text: string, folded: Folded, words: readonly Word[]): readonly Found[] => {
    const found: Found[] = [];
    for (const [at, word] of words.entries()) {
      for (const pattern of index.get(word.lower) ?? []) {
        const hit = matchAt(pattern, text, folded, words, at);
        if (hit) found.push(withApostrophe({ pattern, kind: 'word', ...hit }, folded));
      }
      for (const member of compoundsIn(word, text, folded, members))
        found.push({ ...member, kind: 'compound' });
    }
    const whole = found.filter(({ kind }) => kind === 'word');
    for (const at of words.keys()) {
      for (const { pattern, member, full, start, end } of ellipsesAt(folded, words, at, elliptic)) {
        const span = whole.some((other) => overlap(other, full)) ? member : { start, end };
        found.push({ pattern, kind: 'ellipsis', ...span });
      }
    }
    return found;
  };

  const match = (text: string): TermMatch[] => {
    const folded = fold(text, germanSpelling);
    return longestFirst(findAll(text, folded, wordsOf(folded)), byNearness(folded)).map(
      ({ pattern, kind, start, end }) => {
        const span = folded.span(start, end);
        return { ...span, termId: pattern.entry.id, form: text.slice(span.start, span.end), kind };
      },
    );
  };
  return { match };
}
