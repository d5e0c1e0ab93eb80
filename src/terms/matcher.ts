import type { Span, TermEntry, TermMatch } from '../model.ts';
import { memberKind } from './compounds.ts';
import { ellipsesAt, type FoundEllipsis } from './ellipsis.ts';
import { createReader, type Letters, HYPHEN, textOf } from './letters.ts';
import { longestFirst } from './longest.ts';
import { createLookup } from './lookup.ts';
import { type FormHit, STEM } from './stems.ts';
import { indexTerms, PATTERN, type TermIndex } from './term-index.ts';

/** Finds German terms in texts. */
export interface TermMatcher {
  /** The terms of a plain text in reading order, never overlapping; the longest wins. `CODE_MARK` parts words. */
  readonly match: (text: string) => TermMatch[];
}

/** A pattern found, in offsets of the folded text. */
interface Found extends Span {
  readonly pattern: number;
  readonly kind: TermMatch['kind'];
}

const RANK: Readonly<Record<TermMatch['kind'], number>> = { word: 0, compound: 1, ellipsis: 2 };

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The apostrophe of a genitive such as "Paris’ Rolle" belongs to the name; a closing quotation mark does not. */
function withApostrophe({ start, end }: Span, { cased, length }: Letters): Span {
  const follows = /^' \p{L}/u.test(textOf(cased, end, Math.min(length, end + 4)));
  const genitive = follows && /[sxz]/i.test(String.fromCharCode(cased[end - 1] ?? 0));
  return genitive && !/['‚‘‹›]/.test(textOf(cased, 0, start)) ? { start, end: end + 1 } : { start, end };
}

/**
 * A matcher for German terms: the generated forms of every term, looked up word by word; `index` is that of the same entries.
 * An ellipsis spans its whole phrase ("Atom- und Raketenprogramme"); when the full word in it is itself a term, or a list
 * stands between, the ellipsis is only the member with its hyphen (`Atom-`), so that both are reported.
 */
export function createTermMatcher(
  entries: readonly TermEntry[],
  index: TermIndex = indexTerms(entries),
): TermMatcher {
  const read = createReader();
  const lookup = createLookup(index, entries);
  const { patternEntry, patternFlags, lexemeStart, lexemePatterns } = index;

  const is = (pattern: number, flag: number) => ((patternFlags[pattern] as number) & flag) > 0;
  const entryOf = ({ pattern }: Found) => entries[patternEntry[pattern] as number] as TermEntry;

  const findAll = (text: string, letters: Letters): readonly Found[] => {
    const { wordStart, wordEnd, hyphens } = letters;
    const found: Found[] = [];
    const hits = lookup.forms(letters);
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] as FormHit;
      const { start, end, word, lexeme, flags } = hit;
      const isWhole = start === wordStart[word] && end === wordEnd[word];
      const isOwn = isWhole && !(flags & STEM.elided) && lookup.fits(hit, text, letters);
      const member = memberKind(hit, lookup, text, letters);
      if (!isOwn && !member) continue;
      const isSaved = ((hyphens[word] as number) & HYPHEN.saved) > 0;
      const last = lexemeStart[lexeme + 1] as number;
      for (let i = lexemeStart[lexeme] as number; i < last; i++) {
        const pattern = lexemePatterns[i] as number;
        const isPlain = isOwn && !isSaved && is(pattern, PATTERN.plain);
        const span = isPlain ? hit : isOwn ? lookup.phrase(pattern, hits, at, text, letters) : undefined;
        if (span) found.push({ pattern, kind: 'word', start: span.start, end: span.end });
        const isMember = member && is(pattern, member === 'closed' ? PATTERN.closed : PATTERN.member);
        if (isMember && lookup.isExact(pattern, hit, text, letters))
          found.push({ pattern, kind: 'compound', start, end });
      }
    }
    return letters.hasSaved ? [...found, ...ellipsesOf(letters, found)] : found;
  };

  // An ellipsis is the whole phrase, unless another term has a part of it.
  const ellipsesOf = (letters: Letters, found: readonly Found[]): readonly Found[] => {
    const ellipses = Array.from({ length: letters.words }, (_, at) => ellipsesAt(lookup, letters, at)).flat();
    const whole = found.filter(({ kind }) => kind === 'word');
    return ellipses.flatMap(({ hit, member, full, phrase }) => {
      const isShared = ellipses.some((other) => other.full.start === full.start && other.member.start !== member.start);
      const span = isShared || whole.some((other) => overlap(other, phrase)) ? member : phrase;
      const patterns = lexemePatterns.subarray(lexemeStart[hit.lexeme], lexemeStart[hit.lexeme + 1]);
      return Array.from(patterns)
        .filter((pattern) => is(pattern, PATTERN.elliptic))
        .map((pattern) => ({ pattern, kind: 'ellipsis', ...span }) as const);
    });
  };

  // Of terms with the same span: own words before members, then the form nearest to the citation form, then by id.
  const byNearness = ({ cased }: Letters) => {
    const far = (found: Found) => Math.abs(entryOf(found).term.length - (found.end - found.start));
    const isCitation = (found: Found) => Number(textOf(cased, found.start, found.end) === entryOf(found).term);
    return (a: Found, b: Found) =>
      RANK[a.kind] - RANK[b.kind] ||
      isCitation(b) - isCitation(a) ||
      far(a) - far(b) ||
      (entryOf(a).id < entryOf(b).id ? -1 : 1);
  };

  const match = (text: string): TermMatch[] => {
    const letters = read(text);
    const found = findAll(text, letters);
    if (found.length === 0) return [];
    return longestFirst(found, byNearness(letters)).map((one) => {
      const { start, end } = is(one.pattern, PATTERN.name) && one.kind === 'word' ? withApostrophe(one, letters) : one;
      const span = letters.origin(start, end);
      const form = text.slice(span.start, span.end);
      return { start: span.start, end: span.end, termId: entryOf(one).id, form, kind: one.kind };
    });
  };
  return { match };
}
