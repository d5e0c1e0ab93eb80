import type { SyncedLanguage, SyncResult } from '../pipeline/glossary.ts';
import type { LeftOut, LeftOutReason } from '../terms/dictionary.ts';
import { type Column, counted, type Paint, problemsText, table } from './text.ts';

const COLUMNS: readonly Column<SyncedLanguage>[] = [
  { title: 'Language', value: ({ language }) => language },
  { title: 'Entries', value: ({ entries }) => entries },
  { title: 'Terms left out', value: ({ leftOut }) => new Set(leftOut.map(({ id }) => id)).size },
];

const REASONS: Readonly<Record<LeftOutReason, (others: string) => string>> = {
  ambiguous: (others) => `translated otherwise in ${others}`,
  variants: () => 'its variants differ, and share one dictionary',
  empty: () => 'nothing but control characters',
  'too-long': () => 'longer than the service takes',
  'no-room': () => 'no room in the dictionary',
};
const MOST_LINES = 20;
const MOST_FORMS = 5;

/** What became of a glossary for a terminal: a table with a line a language, what is left out, and a sentence. */
export function syncText({ languages, problems, ...result }: SyncResult, paint: Paint): string {
  const lists = languages.map((language) => leftOutText(language, paint));
  return `${problemsText(problems, paint)}${table(COLUMNS, languages, paint)}\n${lists.join('')}${sentence(result)}\n`;
}

function leftOutText({ language, leftOut }: SyncedLanguage, paint: Paint): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.slice(0, MOST_LINES).map((one) => `  ${leftOutLine(one, paint)}`);
  const more = leftOut.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more, all shown by --format json`);
  return `${paint('bold', `Left out of ${language}`)}\n${lines.join('\n')}\n\n`;
}

function leftOutLine({ id, term, file, line, reason, forms, others }: LeftOut, paint: Paint): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const named = forms.slice(0, MOST_FORMS).filter((form) => form !== '');
  const more = forms.length > MOST_FORMS ? ` and ${forms.length - MOST_FORMS} more` : '';
  const what = named.length > 0 ? named.join(', ') + more : term;
  return `${what}: ${REASONS[reason](others.join(', '))}  ${paint('dim', `${id}${place ? `  ${place}` : ''}`)}`;
}

function sentence({ dryRun, glossary }: Pick<SyncResult, 'dryRun' | 'glossary'>): string {
  if (!glossary) return 'Dry run without a key: what is in the account was not looked at.';
  const { name, state, deleted } = glossary;
  const states = {
    created: dryRun ? `${name} would be created` : `${name} was created`,
    kept: `${name} is up to date`,
    none: 'There is nothing to keep',
    unavailable: 'Nothing was created',
  };
  const count = counted(deleted.length, 'superseded one');
  const deletion = dryRun ? `${count} would be deleted` : `${count} deleted`;
  const words = deleted.length === 0 ? states[state] : `${states[state]}, ${deletion}: ${deleted.join(', ')}`;
  return `${dryRun ? 'Dry run: nothing was changed. ' : ''}${words}.`;
}
