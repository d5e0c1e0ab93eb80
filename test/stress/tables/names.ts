import type { Tongue } from '../plan.ts';

/** A name as the languages write it; those that are left out write it as German does. `/` parts a second form. */
export type LocalName = Readonly<Partial<Record<Tongue, string>>> & {
  readonly de: string;
  /** 0 masculine, 1 feminine. */
  readonly gender?: number;
};

const person = (gender: number, de: string, ja: string, ar: string): LocalName => ({ gender, de, ja, ar });

export const PEOPLE: readonly LocalName[] = [
  person(1, 'Anna Weber', 'アンナ・ウェーバー', 'آنا فيبر'),
  person(0, 'Jonas Keller', 'ヨナス・ケラー', 'يوناس كيلر'),
  person(1, 'Lena Hoffmann', 'レナ・ホフマン', 'لينا هوفمان'),
  person(0, 'Paul Richter', 'パウル・リヒター', 'باول ريشتر'),
  person(1, 'Maria Lindner', 'マリア・リントナー', 'ماريا ليندنر'),
  person(0, 'Karl Brandt', 'カール・ブラント', 'كارل برانت'),
  person(1, 'Eva Neumann', 'エーファ・ノイマン', 'إيفا نويمان'),
  person(0, 'Felix Baumann', 'フェリックス・バウマン', 'فيليكس باومان'),
  person(1, 'Clara Seidel', 'クララ・ザイデル', 'كلارا زايدل'),
  person(0, 'Martin Vogel', 'マルティン・フォーゲル', 'مارتن فوغل'),
];

const city = (
  de: string,
  en: string,
  fr: string,
  es: string,
  pl: string,
  ja: string,
  ar: string,
): LocalName => ({
  de,
  'en-GB': en,
  fr,
  es,
  pl,
  ja,
  ar,
});

/** Polish with the locative, as after `w`. */
export const CITIES: readonly LocalName[] = [
  city('Berlin', 'Berlin', 'Berlin', 'Berlín', 'Berlin/Berlinie', 'ベルリン', 'برلين'),
  city('Paris', 'Paris', 'Paris', 'París', 'Paryż/Paryżu', 'パリ', 'باريس'),
  city('Madrid', 'Madrid', 'Madrid', 'Madrid', 'Madryt/Madrycie', 'マドリード', 'مدريد'),
  city('Brüssel', 'Brussels', 'Bruxelles', 'Bruselas', 'Bruksela/Brukseli', 'ブリュッセル', 'بروكسل'),
  city('Genf', 'Geneva', 'Genève', 'Ginebra', 'Genewa/Genewie', 'ジュネーブ', 'جنيف'),
  city('Lissabon', 'Lisbon', 'Lisbonne', 'Lisboa', 'Lizbona/Lizbonie', 'リスボン', 'لشبونة'),
  city('Tokio', 'Tokyo', 'Tokyo', 'Tokio', 'Tokio/Tokio', '東京', 'طوكيو'),
  city('London', 'London', 'Londres', 'Londres', 'Londyn/Londynie', 'ロンドン', 'لندن'),
  city('Prag', 'Prague', 'Prague', 'Praga', 'Praga/Pradze', 'プラハ', 'براغ'),
  city('Rom', 'Rome', 'Rome', 'Roma', 'Rzym/Rzymie', 'ローマ', 'روما'),
];

/** Polish with the locative and its preposition. */
export const MONTHS: readonly LocalName[] = [
  city('Januar', 'January', 'janvier', 'enero', 'styczeń/w styczniu', '1月', 'يناير'),
  city('Februar', 'February', 'février', 'febrero', 'luty/w lutym', '2月', 'فبراير'),
  city('April', 'April', 'avril', 'abril', 'kwiecień/w kwietniu', '4月', 'أبريل'),
  city('Juni', 'June', 'juin', 'junio', 'czerwiec/w czerwcu', '6月', 'يونيو'),
  city('September', 'September', 'septembre', 'septiembre', 'wrzesień/we wrześniu', '9月', 'سبتمبر'),
  city('November', 'November', 'novembre', 'noviembre', 'listopad/w listopadzie', '11月', 'نوفمبر'),
];

export const FIRMS: readonly string[] = ['Nordwind', 'Vandelo', 'Solarion', 'Baltika', 'Kranich', 'Meridan'];

/** The names of i18next's placeholders. */
export const PLACEHOLDERS: readonly string[] = [
  'name',
  'user',
  'customer',
  'email',
  'file',
  'title',
  'label',
  'item',
];
