import fc from 'fast-check';
import type { GlossaryEntry, TermTarget } from '../../src/model.ts';

/** The languages of the generated entries. */
export const LANGUAGES = { source: 'de', targets: ['en-GB', 'fr'] } as const;

const SPELLINGS = ['Haus', 'böse', 'a, b', '"', '&<>', '=1+1', 'naïve', '家', "l'eau", '-', 'Straße'];
const text = fc
  .array(fc.constantFrom(...SPELLINGS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const texts = (except: string) =>
  fc.uniqueArray(text, { maxLength: 3 }).map((list) => list.filter((one) => one !== except));

const side = text.chain((term) =>
  fc.record({ term: fc.constant(term), forms: texts(term), forbidden: texts(term) }),
);
const optional = <T>(values: readonly T[]) => fc.constantFrom<T | undefined>(undefined, ...values);

const entry = text.chain((term) =>
  fc
    .record({
      id: fc.constantFrom('haus', 'Haus 2', '1', 'ä/b', 'c-1', '_x'),
      forms: texts(term).chain((forms) => fc.constantFrom(forms, [...forms, '!Hauses'])),
      pos: optional<GlossaryEntry['pos']>(['noun', 'verb', 'adj', 'name', 'phrase']),
      case: optional<GlossaryEntry['case']>(['auto', 'sensitive', 'insensitive']),
      compound: optional<GlossaryEntry['compound']>(['none', 'hyphen', 'any']),
      off: optional<GlossaryEntry['off']>([['inflection'], ['spelling', 'ellipsis']]),
      lock: fc.constantFrom<GlossaryEntry['lock']>('locked', 'preferred', 'dnt', 'off'),
      gender: optional(['m', 'f', 'n', 'pl']),
      subject: optional(['Recht', 'a & b']),
      note: optional(['first\nsecond', 'wortfest {', '<b>']),
      sides: fc.uniqueArray(fc.tuple(fc.constantFrom('en', 'en-GB', 'fr'), side), {
        selector: ([language]) => language,
        minLength: 1,
      }),
    })
    .map(({ sides, forms, ...rest }): GlossaryEntry => {
      const given = Object.entries({ ...rest, forms: forms.length > 0 ? forms : undefined });
      const values = Object.fromEntries(given.filter(([, value]) => value !== undefined));
      return { ...values, id: rest.id, lock: rest.lock, term, targets: new Map<string, TermTarget>(sides) };
    }),
);

/** Glossaries as our table can have them, with all kinds of values. */
export const glossaries = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });

/** Entries without where they stand, their targets as plain objects: to be compared. */
export function comparable(entries: readonly GlossaryEntry[]): readonly object[] {
  return entries.map(({ file: _, line: __, targets, ...rest }) => ({
    ...rest,
    targets: Object.fromEntries([...targets].sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
}
