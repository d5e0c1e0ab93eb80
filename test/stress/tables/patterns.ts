import type { Tongue } from '../plan.ts';
import { HEADING_LINES } from './headings.ts';
import { INTERFACE_LINES } from './interface.ts';
import { INTERFACE_TERM_LINES } from './interface-terms.ts';
import { NEWS_LINES } from './news.ts';
import { REPORT_LINES } from './reports.ts';

/** A sentence or a text of an interface in all languages; the slots are those of `template.ts`. */
export type Pattern = Readonly<Record<Tongue, string>>;

/** A pattern as the tables have it: `~` is a no-break space, `_` a narrow one. */
export type Line = readonly [
  de: string,
  english: string,
  fr: string,
  es: string,
  pl: string,
  ja: string,
  ar: string,
];

const spaced = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F');

function patterns(lines: readonly Line[]): readonly Pattern[] {
  return lines.map(([de, english, fr, es, pl, ja, ar]) => ({
    de,
    'en-GB': english,
    fr: spaced(fr),
    es: spaced(es),
    pl,
    ja,
    ar,
  }));
}

export const HEADINGS = patterns(HEADING_LINES);
export const PROSE = patterns([...NEWS_LINES, ...REPORT_LINES]);
export const INTERFACE = patterns([...INTERFACE_LINES, ...INTERFACE_TERM_LINES]);
