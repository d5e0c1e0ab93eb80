import type { Language } from '../model.ts';
import { type Concept, type ConceptTerm, type ForeignOptions, ownLanguage } from './concept.ts';
import { CONCEPT_COLUMNS, type ConceptField, TERM_COLUMNS, type TermField } from './foreign-columns.ts';
import { genderOf, partOfSpeechOf, statusOf, truthOf } from './foreign-values.ts';

/** A row with the line that it begins in. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What a column is for: a value of the concept, or one of its term in a language. */
export type ColumnRole =
  | { readonly field: ConceptField }
  | { readonly field: TermField; readonly language: Language };

/** The name of a column as the table of names has it. */
export const columnName = (name: string): string => name.trim().toLowerCase().replaceAll('_', ' ');

/** What a column is for by its name; undefined when nothing is taken from it. */
export function columnRole(name: string, options: ForeignOptions): ColumnRole | undefined {
  const field = Object.hasOwn(CONCEPT_COLUMNS, columnName(name))
    ? CONCEPT_COLUMNS[columnName(name)]
    : undefined;
  if (field) return { field };
  for (const [pattern, field] of TERM_COLUMNS) {
    const [, language] = pattern.exec(name.trim()) ?? [];
    const own = language === undefined ? undefined : languageNamed(language, options);
    if (own) return { field, language: own };
  }
  return undefined;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

// By its tag, or by its name in English or in the source language: "German", "English_United_Kingdom".
function languageNamed(name: string, options: ForeignOptions): Language | undefined {
  const { source, targets } = options;
  const called = (language: Language) =>
    ['en', source].map((locale) =>
      letters(
        new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(language) ?? '',
      ),
    );
  return (
    ownLanguage(name, options) ??
    [source, ...targets].find((language) => called(language).includes(letters(name)))
  );
}

/** Whether a cell may be the tag of a language. */
export const isLanguageTag = (cell: string): boolean => /^[a-z]{2,3}(?:[-_][a-z]{2,4})*$/i.test(cell);

/** The concept that a row is about; its first term is that of the source language, where there is one. */
export function conceptOf(
  { cells, line }: TableRow,
  roles: readonly (ColumnRole | undefined)[],
  options: ForeignOptions,
): Concept {
  const values = (field: ConceptField | TermField, language?: Language) =>
    cells.filter((cell, i) => {
      const role = roles[i];
      const of = role && 'language' in role ? role.language : undefined;
      return cell !== '' && role?.field === field && of === language;
    });
  const value = (field: ConceptField | TermField, language?: Language) => values(field, language)[0];
  const { source, targets } = options;
  const languages = new Set(roles.flatMap((role) => (role && 'language' in role ? role.language : [])));
  const termIn = (language: Language): ConceptTerm[] =>
    values('text', language).map((text) => ({
      language,
      text,
      status: statusOf(value('status', language) ?? ''),
      pos: partOfSpeechOf(value('pos', language) ?? ''),
      gender: genderOf(value('gender', language) ?? ''),
      variant: columnName(value('type', language) ?? '') === 'variant',
    }));
  const from = value('sourceLanguage') ?? source;
  const [named] = values('source').map((text): ConceptTerm => ({ language: from, text }));
  const [own = named, ...spare] = termIn(source);
  const unsure = truthOf(value('fuzzy') ?? '') === true || ownLanguage(from, options) !== source;
  const to = value('targetLanguage') ?? targets[0] ?? '';
  const paired = unsure ? [] : values('target').map((text) => ({ language: to, text }));
  const others = [...languages].filter((language) => language !== source).flatMap(termIn);
  const first = own && {
    ...own,
    pos: own.pos ?? partOfSpeechOf(value('pos') ?? ''),
    gender: own.gender ?? genderOf(value('gender') ?? ''),
    caseSensitive: truthOf(value('caseSensitive') ?? ''),
    status: truthOf(value('forbidden') ?? '') ? ('forbidden' as const) : own.status,
  };
  const id = value('id');
  return {
    ...(id ? { id } : {}),
    line,
    subject: value('subject'),
    notes: [...values('note'), ...values('note', source)],
    untranslated: truthOf(value('translatable') ?? '') === false,
    terms: [...(first ? [first] : []), ...spare, ...paired, ...others],
  };
}
