import type { Language } from '../model.ts';
import type { ListedEntry, ListedTarget, ListedWord } from '../terms/listing.ts';
import type { Paint } from './text.ts';

/** A line of an entry: a label, and items that are never broken. */
interface Row {
  readonly label: string;
  readonly items: readonly string[];
  readonly style?: Parameters<Paint>[0];
  /** Further lines stand this much to the right. */
  readonly hang?: string;
}

const ALSO: Readonly<Record<NonNullable<ListedTarget['also']>, string>> = {
  attached: 'with particles written in front',
  member: 'as a member of longer words',
  anywhere: 'anywhere in the text',
};
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g;
const NO_WIDTH = /\p{M}/gu;
const LABEL = 11;

/** The forms of all entries for a terminal of this many columns, and how to correct them. */
export function formsText(
  entries: readonly ListedEntry[],
  source: Language,
  width: number,
  paint: Paint,
): string {
  const hint = `To correct: add to ${source}:forms, take away by !form there, switch rules off in off.`;
  const texts = entries.map((entry) => entryText(entry, source, width, paint));
  return `${[...texts, paint('dim', hint)].join('\n\n')}\n`;
}

function entryText(entry: ListedEntry, source: Language, width: number, paint: Paint): string {
  const { id, term, file, line, targets } = entry;
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const margin = Math.max(source.length, ...targets.map(({ target }) => target.length)) + 4;
  const languages = [
    { language: source, rows: sourceRows(entry) },
    ...targets.map((target) => ({ language: target.target, rows: targetRows(target) })),
  ];
  return [
    `${paint('bold', term)}  ${id}${place ? `  ${paint('dim', place)}` : ''}`,
    ...wrapped(settings(entry), width - 2).map((text) => `  ${paint('dim', text)}`),
    ...languages.flatMap(({ language, rows }) => rowLines(language, rows, margin, width, paint)),
  ].join('\n');
}

function settings({ pos, subject, lock, case: mode, compounds, off }: ListedEntry): readonly string[] {
  return [
    ...(pos ? [pos] : []),
    ...(subject ? [subject] : []),
    lock === 'off' ? 'rests' : lock,
    `case ${mode}`,
    `compounds ${compounds}`,
    ...(off.length > 0 ? [`without ${off.join(', ')}`] : []),
  ].map((text, i, all) => (i < all.length - 1 ? `${text},` : text));
}

function sourceRows({ spellings, excluded }: ListedEntry): readonly Row[] {
  const listed = spellings.filter(({ kind }) => kind === 'listed').map(({ text }) => text);
  const inflected = spellings.filter(({ kind }) => kind !== 'listed');
  return [
    ...inflected.flatMap(({ kind, text, words }): readonly Row[] => [
      { label: kind, items: [text], style: 'bold' },
      ...generatedRows(words),
    ]),
    { label: 'listed', items: commas(listed) },
    { label: 'taken away', items: commas(excluded), style: 'red' },
  ];
}

function targetRows({ term, words, listed, forbidden, also }: ListedTarget): readonly Row[] {
  return [
    term === undefined
      ? { label: 'term', items: ['none'], style: 'yellow' }
      : { label: 'term', items: [term], style: 'bold' },
    ...generatedRows(words),
    { label: 'listed', items: commas(listed) },
    { label: 'also', items: also ? [ALSO[also]] : [] },
    { label: 'forbidden', items: commas(forbidden), style: 'red' },
  ];
}

/** Of a phrase every word has a line of its own, beginning with the word as it is. */
function generatedRows(words: readonly ListedWord[]): readonly Row[] {
  if (words.every(({ generated }) => generated.length === 0)) return [];
  if (words.length === 1) return [{ label: 'generated', items: commas(words[0]?.generated ?? []) }];
  return words.map(({ word, generated }, i) => ({
    label: i === 0 ? 'generated' : '',
    items: generated.length > 0 ? [`${word}:`, ...commas(generated)] : [word],
    hang: '  ',
  }));
}

const commas = (items: readonly string[]) =>
  items.map((item, i) => (i < items.length - 1 ? `${item},` : item));

function rowLines(
  language: Language,
  rows: readonly Row[],
  margin: number,
  width: number,
  paint: Paint,
): readonly string[] {
  const filled = rows.filter(({ items }) => items.length > 0);
  return filled.flatMap(({ label, items, style, hang = '' }, row) =>
    wrapped(items, width - margin - LABEL - hang.length).map((text, line) => {
      const name = (row === 0 && line === 0 ? `  ${language}` : '').padEnd(margin);
      const title = (line === 0 ? label : '').padEnd(LABEL);
      return name + paint('dim', title) + (line > 0 ? hang : '') + (style ? paint(style, text) : text);
    }),
  );
}

/** Items in lines of at most so many columns; an item that is longer has a line of its own. */
function wrapped(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + 1 + columns(item) <= width)
      lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(item);
  }
  return lines;
}

/** How many columns of a terminal a text takes. */
function columns(text: string): number {
  const bare = text.replace(NO_WIDTH, '');
  return bare.length + (bare.match(WIDE)?.length ?? 0);
}
