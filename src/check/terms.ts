import { plainText } from '../content.ts';
import { targetTerm } from '../glossary.ts';
import type { Verdict } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import type { Check } from './check.ts';

/** Missing, doubled and forbidden terms, one finding each; a `preferred` term gives a warning only. */
export const checkTerms: Check = ({ target, targetLanguage, verdicts, glossary }) =>
  verdicts.flatMap((verdict) => {
    const entry = glossary.get(verdict.termId);
    const code = codeOf(verdict);
    if (!entry || !code) return [];
    const found = verdict.target ? plainText(target).slice(verdict.target.start, verdict.target.end) : 'none';
    const finding = problem(code, {
      term: entry.term,
      expected: targetTerm(entry, targetLanguage) ?? entry.term,
      found,
    });
    return [entry.lock === 'preferred' ? asWarning(finding) : finding];
  });

function codeOf({ verdict }: Verdict): 'term-missing' | 'term-doubled' | 'term-forbidden' | undefined {
  if (verdict === 'missing') return 'term-missing';
  if (verdict === 'doubled') return 'term-doubled';
  return verdict === 'forbidden' ? 'term-forbidden' : undefined;
}
