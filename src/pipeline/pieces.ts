import { TERM_FINDINGS } from '../check/terms.ts';
import { plainText } from '../content.ts';
import type { Content, Problem, Span, TermMatch, Verdict } from '../model.ts';

/** The pieces of a source and of its target that a finding is about, in their plain texts; none where it is about the whole. */
export interface Pieces {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

type Quoted = 'expected' | 'found';

// Findings that quote a piece of the source or the target, and where.
const QUOTES: Readonly<Record<string, { readonly source?: Quoted; readonly target?: Quoted }>> = {
  'code-missing': { source: 'expected' },
  'code-doubled': { source: 'found', target: 'found' },
  'code-unknown': { target: 'found' },
  'code-empty': { source: 'found', target: 'found' },
  'code-in-word': { source: 'found', target: 'found' },
  'number-wrong': { source: 'expected', target: 'found' },
  'unit-wrong': { source: 'expected', target: 'found' },
  'name-missing': { source: 'expected' },
  'link-wrong': { source: 'expected', target: 'found' },
  'script-mixed': { target: 'found' },
  'sentence-doubled': { target: 'found' },
  punctuation: { target: 'found' },
  'double-word': { target: 'found' },
  residue: { target: 'found' },
  'encoding-broken': { target: 'found' },
};
// What checks write where there is nothing to quote.
const NOTHING = 'none';

/** The pieces that a finding quotes. */
export function quotedPieces(finding: Problem, source: Content, target: Content): Pieces {
  const { source: ofSource, target: ofTarget } = QUOTES[finding.code] ?? {};
  return {
    source: ofSource ? occurrences(source, finding[ofSource]) : [],
    target: ofTarget ? occurrences(target, finding[ofTarget]) : [],
  };
}

/** The pieces that a verdict is about; of a term that is too often in the target, all occurrences in the source. */
export function verdictPieces({ termId, source, target }: Verdict, terms: readonly TermMatch[]): Pieces {
  const own = terms.filter((term) => term.termId === termId).map(({ start, end }) => ({ start, end }));
  return { source: source ? [source] : own, target: target ? [target] : [] };
}

/** The verdicts that make a finding of this code, in the order of the findings. */
export function verdictsFor(code: string, verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ verdict }) => TERM_FINDINGS[verdict] === code);
}

function occurrences(content: Content, piece: string | undefined): readonly Span[] {
  if (!piece || piece === NOTHING) return [];
  const spans: Span[] = [];
  let at = 0;
  for (const part of content) {
    if (typeof part !== 'string' && part.source === piece) spans.push({ start: at, end: at + 1 });
    at += typeof part === 'string' ? part.length : 1;
  }
  return spans.length > 0 ? spans : words(plainText(content), piece);
}

// Not within a word or number: the 5 of 2025 is none.
function words(text: string, piece: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + piece.length)) {
    const end = start + piece.length;
    const torn = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
    if (!torn(start) && !torn(end)) spans.push({ start, end });
  }
  return spans;
}
