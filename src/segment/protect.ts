import { CODE_MARK } from '../content.ts';

// A tag, in the quotation marks of whose attributes anything may stand, or anything like a tag; code in backticks.
const TAGS =
  /<!--[^<>]*-->|<\/?[\p{L}\d][\w.:-]*(?:\s+[\w:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*\/?>|<\/?[\p{L}\d][^<>]*>|`[^`\r\n]+`/gu;
const BRACES = /[{}]/g;
const NESTING = /\$t\(|[()]|"[^"\r\n]*"|'[^'\r\n]*'/g;

/**
 * The text with each written-out code as a run of U+FFFC of the same length, so that offsets stay and no stop is left in it:
 * placeholders in braces and `$t(…)`, both nested to any depth, tags, and code in backticks.
 */
export function maskCodes(text: string): string {
  let masked = text;
  if (masked.includes('{')) masked = maskBalanced(masked, BRACES, '{', '}');
  if (masked.includes('$t(')) masked = maskBalanced(masked, NESTING, '$t(', ')');
  if (masked.includes('<') || masked.includes('`'))
    masked = masked.replace(TAGS, ({ length }) => CODE_MARK.repeat(length));
  return masked;
}

// What opens and never closes is no code; of nested codes the outermost counts. Brackets in an argument's quotation marks do not.
function maskBalanced(text: string, pattern: RegExp, begin: string, close: string): string {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const found: { readonly start: number; readonly end: number }[] = [];
  const signs = new RegExp(pattern);
  let inside = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const { index, 0: sign } = match;
    if (/["']/.test(sign)) {
      if (inside === 0) signs.lastIndex = index + 1;
    } else if (sign !== close) {
      open.push({ sign, at: index });
      if (sign === begin) inside++;
    } else {
      const partner = open.pop();
      if (partner?.sign !== begin) continue;
      inside--;
      while ((found.at(-1)?.start ?? -1) > partner.at) found.pop();
      found.push({ start: partner.at, end: index + 1 });
    }
  }
  let masked = '';
  let at = 0;
  for (const { start, end } of found) {
    masked += text.slice(at, start) + CODE_MARK.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
