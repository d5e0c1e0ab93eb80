// What XML 1.0 cannot carry (its production Char): control characters but tab and line ends, lone surrogates, U+FFFE, U+FFFF.
const FORBIDDEN = /(?![\t\n\r\x7F-\x9F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
  '"': '&quot;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};
const escaped = (sign: string) => ESCAPES[sign] ?? sign;

/** A text as content of `source`, `target` or `data`; what XML cannot carry becomes a `cp` element, by its code. */
export function inlineText(text: string): string {
  return text
    .replace(/[&<>\r]/g, escaped)
    .replace(FORBIDDEN, (sign) => `<cp hex="${hex(sign).padStart(4, '0')}"/>`);
}

/** A text as content of other elements, in which XLIFF allows no `cp`: what XML cannot carry is left out. */
export function plainXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, escaped);
}

/** The characters of a text that XML cannot carry. */
export function uncarried(text: string): readonly string[] {
  return text.match(FORBIDDEN) ?? [];
}

/** Attributes as they stand in a tag, in the given order; undefined ones are left out, and what XML cannot carry too. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('');
}

function attributeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\r\n\t]/g, escaped);
}

/**
 * An id of ours as an NMTOKEN without a colon: what is no ASCII letter, digit, `_` or `-` is written `.HEX.`, a UTF-16 code
 * unit each.
 */
export function toToken(id: string): string {
  return id.replace(/[^\w-]/g, (sign) => `.${hex(sign)}.`);
}

/** The id that `toToken` wrote, or the token of another tool as it is. */
export function fromToken(token: string): string {
  const id = token.replace(/\.([\dA-F]{1,4})\./g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return toToken(id) === token ? id : token;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
