import { CODE_MARK, plainText } from '../content.ts';
import { typographyOf } from '../language.ts';
import type { Language, Problem } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import type { Bilingual, Check } from './check.ts';

const ALWAYS = new Set('„“”‟«»‹›「」『』〝〞〟＂');
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The quotation marks of a text in reading order. The signs that are apostrophes or inches as well count only where they open or
 * close something: ‘ and ’ around words, a straight mark not after a digit and not between letters.
 */
export function quotationMarks(text: string): readonly string[] {
  const signs = [...text.replaceAll(CODE_MARK, '')];
  const marks: string[] = [];
  let single = 0;
  let straight = false;
  for (const [at, sign] of signs.entries()) {
    const before = signs[at - 1] ?? ' ';
    const isInside = LETTER.test(before) && LETTER.test(signs[at + 1] ?? ' ');
    if (ALWAYS.has(sign)) marks.push(sign);
    else if (sign === '"' && !isInside && (straight || !/\p{Nd}/u.test(before))) {
      straight = !straight;
      marks.push(sign);
    } else if (sign === '‚' || (sign === '‘' && single === 0 && !LETTER.test(before))) {
      single++;
      marks.push(sign);
    } else if ((sign === '‘' || sign === '’') && single > 0 && !isInside && !/\s/.test(before)) {
      single--;
      marks.push(sign);
    }
  }
  return marks;
}

/**
 * No quotation mark is lost or doubled: errors. A quotation more than in the source, or a mark that only the source language
 * writes, is a warning.
 */
export const checkQuotes: Check = (text) => {
  const expected = quotationMarks(plainText(text.source));
  const found = quotationMarks(plainText(text.target));
  if (expected.length === found.length) return foreignMarks(text, found);
  const finding = problem('quotes-wrong', { expected: written(expected), found: written(found) });
  const isWhole = (found.length - expected.length) % 2 === 0;
  const isMore = found.length > expected.length && isWhole && !hasTwice(plainText(text.target));
  return [isMore ? asWarning(finding) : finding];
};

const written = (marks: readonly string[]) => (marks.length > 0 ? marks.join(' ') : 'none');
const hasTwice = (text: string) => /([„“”«»"‚‘])\1/u.test(text);

const marksOf = (language: Language) => typographyOf(language).quotes.map((mark) => mark.trim());

function foreignMarks(
  { sourceLanguage, targetLanguage }: Bilingual,
  found: readonly string[],
): readonly Problem[] {
  const own = marksOf(targetLanguage);
  const foreign = marksOf(sourceLanguage).filter((mark) => !own.includes(mark));
  const left = found.filter((mark) => foreign.includes(mark));
  return left.length > 0 ? [problem('quotes-foreign', { expected: written(own), found: written(left) })] : [];
}
