import type { Author } from '../check/check.ts';
import { runChecks } from '../check/checks.ts';
import { plainText } from '../content.ts';
import type { Content, Language, Problem, Segment, Verdict } from '../model.ts';
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
