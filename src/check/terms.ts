import { plainText } from '../content.ts';
import { targetTerm } from '../glossary.ts';
import type { VerdictKind } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import type { Check } from './check.ts';

/** Missing, doubled, forbidden and mistaken terms, one finding each; a `preferred` term gives a warning only. */
export const checkTerms: Check = ({ target, targetLanguage, verdicts, glossary }) =>
  verdicts.flatMap((verdict) => {
    const entry = glossary.get(verdict.termId);
    const code = TERM_FINDINGS[verdict.verdict];
    if (!entry || !code) return [];
    const found = verdict.target ? plainText(target).slice(verdict.target.start, verdict.target.end) : 'none';
    const finding = problem(code, {
      term: entry.term,
      expected: targetTerm(entry, targetLanguage) ?? entry.term,
      found,
    });
    return [entry.lock === 'preferred' ? asWarning(finding) : finding];
  });

/** The finding that a verdict makes; none for the good ones. */
export const TERM_FINDINGS: Readonly<
  Partial<Record<VerdictKind, 'term-missing' | 'term-doubled' | 'term-forbidden' | 'term-unclear'>>
> = {
  missing: 'term-missing',
  doubled: 'term-doubled',
  forbidden: 'term-forbidden',
  ambiguous: 'term-unclear',
};
