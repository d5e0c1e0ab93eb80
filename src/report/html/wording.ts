import type { RunReport } from '../../pipeline/report.ts';
import { counted } from '../text.ts';

/** A number as it is read. */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** A number with its noun. */
export const numbered = (value: number, noun: string, plural?: string): string =>
  counted(value, noun, plural).replace(/^\d+/, number(value));

/** What so many characters cost; undefined without a price. */
export function costOf(characters: number, price: RunReport['price']): string | undefined {
  if (!price) return undefined;
  const amount = (characters / 1_000_000) * price.perMillion;
  const isCode = /^[A-Z]{3}$/.test(price.currency);
  return isCode
    ? amount.toLocaleString('en-GB', { style: 'currency', currency: price.currency })
    : `${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${price.currency}`;
}

/** Names as one list: "French, Polish and Arabic". */
export const listed = (names: readonly string[]): string => LIST.format(names);
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
