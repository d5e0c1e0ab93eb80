import { plainXml } from '../../xml.ts';

/** Markup that is ready: every text in it is escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in markup; a text is escaped, and what is undefined or false is left out. */
type Value = Html | string | number | false | undefined | readonly Value[];

/** Markup with values in it, for content and for attributes in double quotes. It is made at once, without promises. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) };
}

/** Text that is markup already: a style sheet or a script of this program. */
export const trusted = (markup: string): Html => ({ markup });

function markupOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return plainXml(value, () => '\uFFFD').replaceAll('"', '&quot;');
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(markupOf).join('');
}
