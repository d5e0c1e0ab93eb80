import type { Language, Severity } from '../model.ts';
import type { Report, RunReport } from '../pipeline/report.ts';

/** How far a language is, over all documents; numbers of segments and of findings. */
export interface LanguageFigures {
  readonly target: Language;
  readonly segments: number;
  /** Segments whose translation is accepted. */
  readonly accepted: number;
  readonly parked: number;
  readonly errors: number;
  readonly warnings: number;
  /** What a run made or would make: translations and proposals, from the provider or the memory. */
  readonly made: number;
  readonly billed: number;
}

/** The figures of each language, in the order of the documents. */
export function languageFigures({ documents, findings, run }: Report): readonly LanguageFigures[] {
  const targets = [...new Set(documents.map(({ target }) => target))];
  return targets.map((target) => {
    const own = documents.filter((one) => one.target === target);
    const sum = (value: (one: (typeof own)[number]) => number) =>
      own.reduce((total, one) => total + value(one), 0);
    const count = (severity: Severity) =>
      findings.filter((one) => one.target === target && one.severity === severity).length;
    const made = run?.targets.find((one) => one.target === target);
    return {
      target,
      segments: sum(({ segments }) => segments),
      accepted: sum(({ translated, reviewed, final }) => translated + reviewed + final),
      parked: sum(({ parked }) => parked),
      errors: count('error'),
      warnings: count('warning'),
      made: made ? made.memory + made.translated + made.proposed : 0,
      billed: made?.billed ?? 0,
    };
  });
}

/** The accepted share as "98.2%"; only a whole one is "100%". */
export function coverage({ accepted, segments }: Pick<LanguageFigures, 'accepted' | 'segments'>): string {
  if (accepted === segments) return '100%';
  return `${(Math.floor((1000 * accepted) / segments) / 10).toFixed(1)}%`;
}

/** What characters cost at the configured price, as "1.25 EUR", rounded up to cents; undefined without a price. */
export function costOf({ price }: RunReport, characters: number): string | undefined {
  if (!price) return undefined;
  // A hundredth of a cent less, so that no rounding error of the product becomes a cent.
  const cents = Math.ceil((characters * price.perMillion) / 10_000 - 0.0001);
  return `${(Math.max(0, cents) / 100).toFixed(2)} ${price.currency}`;
}

/** The errors, warnings and remarks in words. */
export function findingsSentence({ findings }: Pick<Report, 'findings'>): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    const noun = severity === 'info' ? 'remark' : severity;
    return count > 0 ? [`${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'No findings';
}
