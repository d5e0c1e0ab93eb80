import type { Problem } from '../model.ts';
import { type Severities, withSeverities } from '../problems.ts';
import type { Bilingual, Check } from './check.ts';
import { checkCodes } from './codes.ts';
import { checkNumbers } from './numbers.ts';
import { checkTerms } from './terms.ts';
import { checkDoubleWords, checkEmpty, checkUntranslated } from './text.ts';

const CHECKS: readonly Check[] = [checkTerms, checkCodes, checkNumbers, checkUntranslated, checkDoubleWords];

/** All findings on a target. `severities` overrides the severity by code; `off` drops the finding. An empty target is that alone. */
export function runChecks(text: Bilingual, severities: Severities): readonly Problem[] {
  const empty = checkEmpty(text);
  return withSeverities(empty.length > 0 ? empty : CHECKS.flatMap((check) => check(text)), severities);
}
