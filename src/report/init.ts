import type { Layout } from '../config/discover.ts';
import { isNamedByTag } from '../config/propose.ts';
import type { Language } from '../model.ts';
import type { Adoption, InitPlan } from '../pipeline/adopt.ts';
import { type Column, counted, type Paint, problemsText, table } from './text.ts';

type Sums = Omit<Adoption, 'file' | 'record'>;

const COLUMNS: readonly Column<Sums>[] = [
  { title: 'Language', value: ({ target }) => target },
  { title: 'Segments', value: ({ segments }) => segments },
  { title: 'Taken over', value: ({ adopted }) => adopted },
  { title: 'With errors', value: ({ parked }) => parked },
  { title: 'Same as source', value: ({ copied }) => copied },
  { title: 'Missing', value: ({ missing }) => missing },
];
const MOST = 10;

/** The languages of a layout for a terminal. */
export function layoutText({ folder, kind, languages }: Layout, paint: Paint): string {
  const place = `${folder}/<language>${kind === 'folder' ? '/' : '.json'}`;
  const width = Math.max(...languages.map(({ name }) => name.length));
  const lines = languages.map((one) => {
    const files = kind === 'folder' ? counted(one.files.length, 'file') : '';
    const other = isNamedByTag(one) ? '' : paint('yellow', `not named ${one.language}`);
    return `  ${[one.name.padEnd(width), files.padStart(8), other].join('  ').trimEnd()}\n`;
  });
  return `Found ${paint('bold', place)}\n${lines.join('')}`;
}

/** What is there and what would be written, for a terminal. */
export function planText({ documents, files, records }: InitPlan, paint: Paint): string {
  const targets = [...new Set(documents.map(({ target }) => target))];
  const sums = targets.map((target) => sumOf(target, documents));
  const found = sums.some(({ segments }) => segments > 0) ? `${table(COLUMNS, sums, paint)}\n` : '';
  const width = Math.max(...[...files, ...records].map(({ path }) => path.length));
  const line = (path: string, words: string) => `  ${path.padEnd(width)}  ${paint('dim', words)}\n`;
  const lines = [
    ...files.map(({ path }) => line(path, WORDS[path] ?? '')),
    ...records.slice(0, MOST).map(({ path }) => line(path, 'record of the texts that are there')),
    ...(records.length > MOST ? [`  and ${records.length - MOST} more records\n`] : []),
  ];
  return found + (lines.length > 0 ? `To be written:\n${lines.join('')}` : '');
}

const WORDS: Readonly<Record<string, string>> = {
  'pipeline.config.json': 'configuration',
  'glossary/terms.csv': 'empty glossary',
  '.gitignore': 'one more line: .wortfest/',
};

/** What was written and found, and what comes next, for a terminal. */
export function initText(
  { documents, problems, toBill, ladder, records }: InitPlan,
  written: readonly string[],
  source: Language,
  paint: Paint,
): string {
  const others = written.filter((path) => !records.some((record) => record.path === path));
  const lines = [
    ...others.map((path) => `Wrote ${path}.\n`),
    ...(others.length < written.length
      ? [`Wrote ${counted(written.length - others.length, 'record')} of texts that are there.\n`]
      : []),
  ];
  const sorted = [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const more = sorted.length - MOST;
  const rest = more > 0 ? `and ${counted(more, 'other finding')}, all shown by wortfest check\n\n` : '';
  const all = `${problemsText(sorted.slice(0, MOST), paint)}${rest}`;
  return `${all}${lines.join('') || 'Everything was there already.\n'}${documents.length > 0 ? nextText(toBill, ladder) : freshText(source)}`;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function sumOf(target: Language, documents: readonly Adoption[]): Sums {
  const own = documents.filter((one) => one.target === target);
  const sum = (value: (one: Adoption) => number) => own.reduce((total, one) => total + value(one), 0);
  return {
    target,
    segments: sum(({ segments }) => segments),
    adopted: sum(({ adopted }) => adopted),
    parked: sum(({ parked }) => parked),
    copied: sum(({ copied }) => copied),
    missing: sum(({ missing }) => missing),
  };
}

function nextText(toBill: number, ladder: number): string {
  const again = ladder > 0 ? `, and ${ladder.toLocaleString('en-GB')} more for further attempts` : '';
  const most = `${toBill.toLocaleString('en-GB')} characters${again}`;
  return `
Nothing was sent. To translate what is missing would bill at most ${most}.

Next:
  wortfest doctor                 whether all is ready, the key included
  wortfest translate --dry-run    what would be done
  wortfest translate              with DEEPL_AUTH_KEY set
`;
}

function freshText(source: Language): string {
  return `
Next: put .txt or i18next .json files into locales/${source}/, terms into glossary/terms.csv, then run
  wortfest translate --dry-run    what would be done, and the characters to be billed
  wortfest translate              with DEEPL_AUTH_KEY set
`;
}
