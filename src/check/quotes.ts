import { CODE_MARK, plainText } from '../content.ts';
import { rootOf, typographyOf } from '../language.ts';
import type { Language, Problem } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import { type Bilingual, type Check, doubtful } from './check.ts';

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
    else if (sign === '’' && single === 0 && !LETTER.test(before) && signs.includes('‘', at + 1)) {
      // Arabic opens with the mark that others close with.
      single++;
      marks.push(sign);
    } else if (sign === '"' && !isInside && (straight || !/\p{Nd}/u.test(before))) {
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

// Languages that set speech with dashes too.
const DASH_SPEECH = new Set(['es', 'fr', 'it', 'pl', 'pt', 'ro', 'ru', 'uk']);
const DASH = /(?:^|\s)[–—]\s?\p{L}/u;

/**
 * No quotation mark is lost or doubled: errors. A quotation more than in the source, broken speech that is one quotation, speech with
 * dashes, or a mark that only the source language writes, is a warning; another quotation less is doubtful.
 */
export const checkQuotes: Check = (text) => {
  const expected = quotationMarks(plainText(text.source));
  const found = quotationMarks(plainText(text.target));
  if (expected.length === found.length) return foreignMarks(text, found);
  const finding = problem('quotes-wrong', { expected: written(expected), found: written(found) });
  const isWhole = (found.length - expected.length) % 2 === 0;
  if (!isWhole || hasTwice(plainText(text.target))) return [finding];
  const lost = (expected.length - found.length) / 2;
  const isUsual = lost < 0 || lost <= joints(text, found.length > 0) || hasDashes(text, found);
  return [isUsual ? asWarning(finding) : doubtful(text, finding)];
};

// How many quotations go on after words between them ("„Nein“, sagte sie, „nie.“") or a dash, and may be one in the target.
function joints({ source, sourceLanguage }: Bilingual, hasQuotation: boolean): number {
  const [open, close] = marksOf(sourceLanguage);
  if (!hasQuotation || !open || !close) return 0;
  const gaps = plainText(source)
    .split(close)
    .slice(1, -1)
    .map((rest) => rest.split(open)[0] ?? '');
  return gaps.filter((gap) => /^(?:,\s.*\s|\s*[–—]\s*)$/su.test(gap)).length;
}

function hasDashes({ target, targetLanguage }: Bilingual, found: readonly string[]): boolean {
  return found.length === 0 && DASH_SPEECH.has(rootOf(targetLanguage)) && DASH.test(plainText(target));
}

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
