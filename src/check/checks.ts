import type { Problem } from '../model.ts';
import { type Severities, withSeverities } from '../problems.ts';
import { checkBrackets } from './brackets.ts';
import type { Bilingual, Check } from './check.ts';
import { checkCodes, checkTornWords } from './codes.ts';
import { checkLanguage, checkScript } from './language.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkMonths, checkNumbers } from './numbers.ts';
import { checkPunctuation, checkQuestions } from './punctuation.ts';
import { checkQuotes } from './quotes.ts';
import { checkEncoding, checkResidue } from './residue.ts';
import { checkSentenceOrder } from './sentence-order.ts';
import { checkCutSentences, checkDoubleSentences, checkLength, checkSentenceCount } from './sentences.ts';
import { checkTerms } from './terms.ts';
import { checkDoubleWords, checkEmpty, checkUntranslated } from './text.ts';
import { checkUnits } from './units.ts';

const CHECKS: readonly Check[] = [
  checkTerms,
  checkCodes,
  checkTornWords,
  checkNumbers,
  checkMonths,
  checkUnits,
  checkNames,
  checkUntranslated,
  checkScript,
  checkLanguage,
  checkLength,
  checkSentenceCount,
  checkCutSentences,
  checkSentenceOrder,
  checkDoubleSentences,
  checkQuotes,
  checkBrackets,
  checkLinks,
  checkPunctuation,
  checkQuestions,
  checkDoubleWords,
  checkResidue,
  checkEncoding,
];

/** All findings on a target. `severities` overrides the severity by code; `off` drops the finding. An empty target is that alone. */
export function runChecks(text: Bilingual, severities: Severities): readonly Problem[] {
  const empty = checkEmpty(text);
  return withSeverities(empty.length > 0 ? empty : CHECKS.flatMap((check) => check(text)), severities);
}
