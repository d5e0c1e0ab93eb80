import type { Span, TermEntry, TermMatch } from '../model.ts';
import { membersOf } from './compounds.ts';
import { ellipsesAt } from './ellipsis.ts';
import { createReader, type Letters, HYPHEN, textOf } from './letters.ts';
import { longestFirst } from './longest.ts';
import { createLookup } from './lookup.ts';
import { indexTerms, STEM, type TermIndex } from './term-index.ts';

/** Finds German terms in texts. */
export interface TermMatcher {
  /** The terms of a plain text in reading order, never overlapping; the longest wins. `CODE_MARK` parts words. */
  readonly match: (text: string) => TermMatch[];
}

interface Found extends Span {
  readonly entry: TermEntry;
  readonly kind: TermMatch['kind'];
}

const RANK: Readonly<Record<TermMatch['kind'], number>> = { word: 0, compound: 1, ellipsis: 2 };

/** Of terms with the same span: own words before members, then the form nearest to the citation form, then by id. */
function byNearness({ cased }: Letters): (a: Found, b: Found) => number {
  const far = ({ entry, start, end }: Found) => Math.abs(entry.term.length - (end - start));
  const isCitation = ({ entry, start, end }: Found) => Number(textOf(cased, start, end) === entry.term);
  return (a, b) =>
    RANK[a.kind] - RANK[b.kind] || isCitation(b) - isCitation(a) || far(a) - far(b) || (a.entry.id < b.entry.id ? -1 : 1);
}

const isSmallMember = ({ term, variants = [], forms = [], compound = 'none', case: mode }: TermEntry) =>
  compound !== 'none' && (mode === 'insensitive' || [term, ...variants, ...forms].some((text) => !/^\p{Lu}/u.test(text)));

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
  const hasMembers = entries.some(({ compound = 'none' }) => compound !== 'none');
  const hasSmallMembers = entries.some(isSmallMember);

  // Lower-case words without a hyphen are no compounds, unless a lower-case term may be a member.
  const findAll = (text: string, letters: Letters): readonly Found[] => {
    const { cased, lower, words, wordStart, wordEnd, hyphens } = letters;
    const found: Found[] = [];
    const put = (pattern: number, kind: TermMatch['kind'], { start, end }: Span) => {
      const entry = entries[index.patternEntry[pattern] ?? 0];
      if (entry) found.push({ entry, kind, start, end });
    };
    let saving = false;
    for (let at = 0; at < words; at++) {
      const start = wordStart[at] ?? 0;
      const end = wordEnd[at] ?? 0;
      const isCapital = cased[start] !== lower[start];
      saving ||= ((hyphens[at] ?? 0) & HYPHEN.saved) > 0;
      for (const hit of lookup.forms('begin', isCapital, lower, start, start, end)) {
        const span = hit.end === end && lookup.is(hit, STEM.word) ? lookup.phrase(hit, text, letters, at) : undefined;
        if (!span) continue;
        const pattern = lookup.patternOf(hit);
        const isName = entries[index.patternEntry[pattern] ?? 0]?.pos === 'name';
        put(pattern, 'word', isName ? withApostrophe(span, letters) : span);
      }
      if (hasMembers && (isCapital || hyphens[at] || hasSmallMembers))
        for (const hit of membersOf(lookup, text, letters, at)) put(lookup.patternOf(hit), 'compound', hit);
    }
    if (!saving) return found;
    const ellipses = Array.from({ length: words }, (_, at) => ellipsesAt(lookup, letters, at)).flat();
    for (const { pattern, member, full, phrase } of ellipses) {
      const others = ellipses.some((other) => other.full.start === full.start && other.pattern !== pattern);
      const isTerm = found.some(({ kind, ...span }) => kind === 'word' && overlap(span, phrase));
      put(pattern, 'ellipsis', others || isTerm ? member : phrase);
    }
    return found;
  };

  const match = (text: string): TermMatch[] => {
    const letters = read(text);
    return longestFirst(findAll(text, letters), byNearness(letters)).map(({ entry, kind, start, end }) => {
      const [from, to] = [letters.from[start] ?? 0, letters.to[end - 1] ?? 0];
      return { start: from, end: to, termId: entry.id, form: text.slice(from, to), kind };
    });
  };
  return { match };
}
