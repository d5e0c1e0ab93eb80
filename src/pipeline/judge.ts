import type { Author } from '../check/check.ts';
import { runChecks } from '../check/checks.ts';
import { hash, plainText, rawText } from '../content.ts';
import { targetOf } from '../glossary.ts';
import type { Content, Language, Origin, Problem, Segment, Verdict } from '../model.ts';
import type { Provider } from '../providers/provider.ts';
import { createVerifier } from '../terms/verify.ts';
import type { Project } from './project.ts';

/** What the checks say of a target: it passes when no finding is an error. */
export interface Judgement {
  readonly passed: boolean;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Problem[];
}

/** The gate of one target language; what is doubtful holds back only what a machine wrote. */
export type Judge = (source: Pick<Segment, 'source' | 'terms'>, target: Content, by: Author) => Judgement;

/** Who wrote a text of this origin; what a memory has was accepted by a person. */
export function authorOf(origin: Pick<Origin, 'kind'> | undefined): Author {
  return origin?.kind === 'provider' ? 'machine' : 'person';
}

/** Builds the gate: term verdicts and all checks, with the severities of the configuration. */
export function createJudge({ config, glossary }: Project, target: Language): Judge {
  const verifier = createVerifier([...glossary.values()], target);
  return ({ source, terms }, content, by) => {
    const verdicts = verifier.verify({ target: plainText(content), terms });
    const findings = runChecks(
      {
        source,
        target: content,
        sourceLanguage: config.source.language,
        targetLanguage: target,
        by,
        verdicts,
        glossary,
      },
      config.checks,
    );
    return { passed: findings.every(({ severity }) => severity !== 'error'), verdicts, findings };
  };
}

/** Verdicts on a text that stayed as it was: of a form that a repair put there, only the verdicts before tell that. */
export function withRepairs(verdicts: readonly Verdict[], before: readonly Verdict[]): readonly Verdict[] {
  const isSame = (a: Verdict, b: Verdict) =>
    a.termId === b.termId && a.source?.start === b.source?.start && a.target?.start === b.target?.start;
  const repairs = before.filter(({ verdict }) => verdict === 'repaired');
  return verdicts.map((one) =>
    one.target && repairs.some((repair) => isSame(one, repair)) ? { ...one, verdict: 'repaired' } : one,
  );
}

/**
 * The fingerprint of a machine translation: that of its text, a dot, 4 hexadecimal digits of the provider and its settings.
 * Context is left out on purpose: changed neighbours cost nothing.
 */
export function fingerprint(
  project: Project,
  segment: Segment,
  target: Language,
  provider: Provider,
): string {
  return withSettings(textFingerprint(project, segment, target), settingsOf(provider));
}

/** 4 hexadecimal digits of a provider and its settings. */
export function settingsOf({ name, settings }: Pick<Provider, 'name' | 'settings'>): string {
  return hash(4, name, settings);
}

/** 12 hexadecimal digits of a source and the glossary entries that occur in it. */
export function textFingerprint({ glossary }: Project, segment: Segment, target: Language): string {
  const entries = [...new Set(segment.terms.map(({ termId }) => termId))].sort().map((id) => {
    const entry = glossary.get(id);
    return [id, entry?.lock, targetOf(entry, target)];
  });
  return hash(12, rawText(segment.source), JSON.stringify(entries));
}

/** The two parts of a fingerprint: of the text with its terms, and of the provider's settings. */
export function fingerprintParts(value: string): { readonly text: string; readonly settings: string } {
  const [text = '', settings = ''] = value.split('.');
  return { text, settings };
}

/** The fingerprint with other settings; by default those of a text that no provider made. */
export function withSettings(value: string, settings = '0000'): string {
  return `${fingerprintParts(value).text}.${settings}`;
}
