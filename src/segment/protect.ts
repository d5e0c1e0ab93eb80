import { CODE_MARK } from '../content.ts';

// Codes written out: placeholders in braces (i18next, ICU, one level of nesting), $t(…), tags, and code in backticks.
const CODES =
  /\$?\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\$t\([^()]*(?:\([^()]*\)[^()]*)*\)|<!--[^<>]*-->|<\/?[\p{L}\d][^<>]*>|`[^`\r\n]+`/gu;
const MAY_HOLD_CODES = /[{<`]|\$t\(/;

/** The text with each written-out code as a run of U+FFFC of the same length, so that offsets stay and no stop is left in it. */
export function maskCodes(text: string): string {
  return MAY_HOLD_CODES.test(text) ? text.replace(CODES, ({ length }) => CODE_MARK.repeat(length)) : text;
}
