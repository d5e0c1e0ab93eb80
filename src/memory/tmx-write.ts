import { parseInline } from '../inline.ts';
import type { Code, Language } from '../model.ts';
import { attributes, plainXml } from '../xml.ts';
import type { ImportedEntry } from './memory.ts';

export interface TmxOptions {
  /** The language of the header. */
  readonly source: Language;
  /** The version of the program that writes. */
  readonly version: string;
  /** Regular expressions of further placeholders, as in the configuration. */
  readonly placeholders?: readonly string[];
}

type Unit = readonly [ImportedEntry, ...ImportedEntry[]];

/**
 * A TMX 1.4 file: one `tu` for each source text and key, with a `tuv` a language, sorted, so that the same entries give the
 * same bytes. Codes are `ph`, or `bpt` and `ept` for the tags of a pair. Of several translations of a text into one language the
 * first is kept; what XML cannot carry is left out.
 */
export function writeTmx(
  entries: readonly ImportedEntry[],
  { source, version, placeholders = [] }: TmxOptions,
): string {
  const header = {
    creationtool: 'Wortfest',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Wortfest',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
  };
  const units = unitsOf(entries).map((unit) => unitXml(unit, source, placeholders));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header${attributes(header)}/>
  <body>
${units.join('')}  </body>
</tmx>
`;
}

function unitsOf(entries: readonly ImportedEntry[]): readonly Unit[] {
  const units = new Map<string, [ImportedEntry, ...ImportedEntry[]]>();
  for (const entry of entries) {
    const id = JSON.stringify([entry.source, entry.text, entry.key ?? '']);
    const unit = units.get(id);
    if (!unit) units.set(id, [entry]);
    else if (!unit.some(({ target }) => target === entry.target)) unit.push(entry);
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...units.values()].sort(
    ([a], [b]) => order(a.text, b.text) || order(a.key ?? '', b.key ?? '') || order(a.source, b.source),
  );
}

function unitXml(unit: Unit, source: Language, placeholders: readonly string[]): string {
  const [first] = unit;
  const number = codeNumbers();
  const variant = (language: Language, text: string) =>
    `      <tuv${attributes({ 'xml:lang': language })}><seg>${segment(text, placeholders, number)}</seg></tuv>\n`;
  const translations = unit
    .toSorted((a, b) => (a.target < b.target ? -1 : 1))
    .map(({ target, translation }) => variant(target, translation));
  const key = first.key ? `      <prop type="x-key">${plainXml(first.key)}</prop>\n` : '';
  const own = attributes({ srclang: first.source === source ? undefined : first.source });
  return `    <tu${own}>\n${key}${variant(first.source, first.text)}${translations.join('')}    </tu>\n`;
}

// The same code has the same number in every language: its first occurrence, its second.
function codeNumbers() {
  const numbers = new Map<string, number>();
  return (source: string, nth: number): number => {
    const id = JSON.stringify([source, nth]);
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
}

function segment(
  text: string,
  placeholders: readonly string[],
  number: (source: string, nth: number) => number,
): string {
  const counts = new Map<string, number>();
  const numberOf = ({ source }: Code) => {
    const nth = (counts.get(source) ?? 0) + 1;
    counts.set(source, nth);
    return number(source, nth);
  };
  return parseInline(text, placeholders)
    .map((part) => {
      if (typeof part === 'string') return plainXml(part);
      const code = plainXml(part.source);
      if (part.kind === 'placeholder') return `<ph${attributes({ x: numberOf(part) })}>${code}</ph>`;
      if (part.kind === 'close') return `<ept${attributes({ i: part.id })}>${code}</ept>`;
      return `<bpt${attributes({ i: part.id, x: numberOf(part) })}>${code}</bpt>`;
    })
    .join('');
}
