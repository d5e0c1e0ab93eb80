import { INSTITUTION_ROWS } from './institutions.ts';
import { SHOP_ROWS } from './shop.ts';
import { TREATY_ROWS } from './treaties.ts';

/**
 * A term in seven languages: `m|form|form!forbidden|forbidden`, the gender first where the language has one and it matters.
 * German: nominative, accusative, dative, genitive (empty as the first), plural, its dative, first part of a compound. English,
 * French, Spanish: singular, plural. Polish: nominative, genitive, dative, accusative, instrumental, locative; the plural's
 * nominative, genitive, dative, instrumental, locative. Arabic: indefinite, definite, and both in the plural.
 */
export interface TermRow {
  readonly id: string;
  /** What the term stands for in patterns; without a group only patterns that name it have it. */
  readonly group?: 'deal' | 'body' | 'office' | 'item' | 'list';
  readonly pos?: 'noun' | 'name' | 'phrase';
  readonly lock?: 'locked' | 'dnt';
  readonly compounds?: 'none' | 'any';
  readonly de: string;
  readonly en: string;
  readonly fr: string;
  readonly es: string;
  readonly pl: string;
  readonly ja: string;
  readonly ar: string;
}

const kept = (id: string, name: string): TermRow => ({
  id,
  pos: 'name',
  lock: 'dnt',
  de: `n|${name}|||${name}`,
  en: name,
  fr: `m|${name}`,
  es: `m|${name}`,
  pl: `m|${name}`,
  ja: name,
  ar: `m|${name}|${name}`,
});

/** The glossary. */
export const TERM_ROWS: readonly TermRow[] = [
  ...TREATY_ROWS,
  ...INSTITUTION_ROWS,
  ...SHOP_ROWS,
  kept('openstreetmap', 'OpenStreetMap'),
  kept('wortfest', 'Wortfest'),
];
