// What XML 1.0 cannot carry: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...ESCAPES,
  '"': '&quot;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** A text as XML content; what XML cannot carry becomes a `cp` element of XLIFF, by its code. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? '')
    .replace(
      FORBIDDEN,
      (sign) => `<cp hex="${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
    );
}

/** Attributes as they stand in a tag, in the given order; undefined ones are left out, and what XML cannot carry too. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${String(value)
          .replace(FORBIDDEN, '')
          .replace(/[&<>"\r\n\t]/g, (sign) => ATTRIBUTE_ESCAPES[sign] ?? '')}"`,
    )
    .join('');
}
