import { plainText } from '../content.ts';
import { asWarning, problem } from '../problems.ts';
import type { Check } from './check.ts';

const PAIRS = ['()', '[]', '{}'] as const;

/**
 * What a text opens it closes, unless the source does not either (as in a list "a) …"): else an error. A pair less than in the source, which
 * a translator may have put into commas, is a warning.
 */
export const checkBrackets: Check = ({ source, target }) =>
  PAIRS.flatMap((pair) => {
    const expected = counts(plainText(source), pair);
    const found = counts(plainText(target), pair);
    const isEven = found.open - found.close === expected.open - expected.close;
    if (isEven && found.open >= expected.open) return [];
    const finding = problem('brackets-wrong', {
      expected: written(expected, pair),
      found: written(found, pair),
    });
    return [isEven ? asWarning(finding) : finding];
  });

interface Counts {
  readonly open: number;
  readonly close: number;
}

// Full-width brackets are the same ones.
function counts(text: string, [open, close]: string): Counts {
  const signs = [...text.normalize('NFKC')];
  const of = (wanted: string | undefined) => signs.filter((sign) => sign === wanted).length;
  return { open: of(open), close: of(close) };
}

const written = ({ open, close }: Counts, [first, last]: string) =>
  open + close === 0 ? 'none' : `${open} × ${first} and ${close} × ${last}`;
