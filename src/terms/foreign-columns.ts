/** What a column says of a whole concept. */
export type ConceptField =
  | 'id'
  | 'source'
  | 'target'
  | 'sourceLanguage'
  | 'targetLanguage'
  | 'subject'
  | 'note'
  | 'pos'
  | 'gender'
  | 'caseSensitive'
  | 'translatable'
  | 'forbidden'
  | 'fuzzy';

/** What a column says of the term in one language. */
export type TermField = 'text' | 'note' | 'pos' | 'gender' | 'status' | 'type';

/** Columns by their names in lower case, `_` as a space. */
export const CONCEPT_COLUMNS: Readonly<Record<string, ConceptField>> = {
  id: 'id',
  'entry id': 'id',
  'concept id': 'id',
  source: 'source',
  term: 'source',
  'source term': 'source',
  target: 'target',
  translation: 'target',
  'target term': 'target',
  'source lang': 'sourceLanguage',
  'source language': 'sourceLanguage',
  'target lang': 'targetLanguage',
  'target language': 'targetLanguage',
  subject: 'subject',
  'subject field': 'subject',
  'concept subject': 'subject',
  'entry subject': 'subject',
  domain: 'subject',
  description: 'note',
  definition: 'note',
  note: 'note',
  comment: 'note',
  context: 'note',
  'concept definition': 'note',
  'concept note': 'note',
  'entry note': 'note',
  'translator comments': 'note',
  'developer comments': 'note',
  'part of speech': 'pos',
  partofspeech: 'pos',
  pos: 'pos',
  gender: 'gender',
  'case sensitive': 'caseSensitive',
  casesensitive: 'caseSensitive',
  translatable: 'translatable',
  'concept translatable': 'translatable',
  forbidden: 'forbidden',
  fuzzy: 'fuzzy',
};

/** Columns for one language, tried in order; the group is its tag or name. The bare name is that of the term. */
export const TERM_COLUMNS: readonly (readonly [RegExp, TermField])[] = [
  [/^term \[(.+)\]$/i, 'text'],
  [/^(?:description|note) \[(.+)\]$/i, 'note'],
  [/^part of speech \[(.+)\]$/i, 'pos'],
  [/^gender \[(.+)\]$/i, 'gender'],
  [/^status \[(.+)\]$/i, 'status'],
  [/^type \[(.+)\]$/i, 'type'],
  [/^(.+)_(?:description|def)$/i, 'note'],
  [/^(.+)$/, 'text'],
];

/** Tools by columns that their tables have; the first of which all are there gives the table its name. */
export const TABLES: readonly { readonly name: string; readonly columns: readonly RegExp[] }[] = [
  { name: 'Crowdin', columns: [/^term \[/] },
  { name: 'memoQ', columns: [/^entry id$/] },
  { name: 'Lokalise', columns: [/^term$/, /^casesensitive$/] },
  { name: 'Phrase Strings', columns: [/^term$/, /^case sensitive$/] },
  { name: 'Weblate', columns: [/^source$/, /^target$/, /^(?:translator|developer) comments$|^context$/] },
  { name: 'DeepL', columns: [/^source$/, /^target$/, /^source lang$/, /^target lang$/] },
  {
    name: 'a table of source and target',
    columns: [/^(?:source|source term|term)$/, /^(?:target|translation|target term)$/],
  },
  { name: 'a table with a column a language', columns: [] },
];
