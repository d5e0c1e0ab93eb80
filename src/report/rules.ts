import { CATALOGUE } from '../catalogue.ts';
import type { Definition } from '../definition.ts';
import type { Severity } from '../model.ts';
import { TARGET_FINDINGS } from '../target-findings.ts';

/** The codes of all checks of translations. */
export const CHECK_CODES: readonly string[] = Object.keys(TARGET_FINDINGS);

/** What can be said of a code without a finding. */
export interface Rule {
  /** The code in words: `Term missing`. */
  readonly title: string;
  /** The wording of a check, with … for what it finds; else the title. */
  readonly description: string;
  readonly help: string;
  readonly severity: Severity;
}

const HELP =
  'Correct the translation with wortfest review, or in the record. The key "checks" of the configuration sets severities by code.';
// Every datum of a check is a text.
const BLANK = new Proxy({}, { get: () => '…' });

/** The rule behind a code of the catalogue. */
export function ruleOf(code: string): Rule {
  const { [code]: definition }: Readonly<Record<string, Definition<never>>> = CATALOGUE;
  const words = code.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    title,
    description: CHECK_CODES.includes(code) ? (definition?.message(BLANK as never) ?? title) : title,
    help: definition?.hint ?? HELP,
    severity: definition?.severity ?? 'error',
  };
}
