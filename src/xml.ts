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

/** A text as content of an element; `instead` is the markup for what XML cannot carry, nothing by default. */
export function plainXml(text: string, instead: (sign: string) => string = () => ''): string {
  return text.replace(/[&<>\r]/g, escaped).replace(FORBIDDEN, instead);
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
