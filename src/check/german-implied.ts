import { wordsOf } from './german-numerals.ts';
import { spokenTimes } from './german-times.ts';

// Other words that hold a number, with what it may be written as.
const IMPLIED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:beid|doppel|verdoppel|zweit|paar|zwilling|duo)/, ['2', '100']],
  [/^(?:verdreifach|drilling|trio|tripel|drittel)/, ['3', '1']],
  [/^(?:viertel|quartal|quartett)/, ['4', '1', '3', '25', '15']],
  [/^(?:halb|hälfte|halbier)/, ['2', '1', '0.5', '50', '30', '6']],
  [/^(?:täglich|stündlich|wöchentlich|monatlich|jährlich|jed|pro|je|einzig|einmal)/, ['1']],
  [/^(?:jahrzehnt|dekade)/, ['10']],
  [/^jahrhundert/, ['100']],
  [/^jahrtausend/, ['1000']],
  [/^dutzend/, ['12']],
  [/^(?:woche|wöchig)/, ['7']],
  [/^(?:uhr|tag|ganztägig)/, ['24']],
  [/^mitternacht/, ['t0:0', '0', '12', '24']],
  [/^mittag/, ['t12:0', '12']],
  [/^dezimal/, ['10']],
];

/** The numbers that other words of a German text hold, such as "beide" or "Jahrzehnt". */
export function germanImplied(text: string): readonly string[] {
  const implied = wordsOf(text).flatMap((word) => IMPLIED.find(([pattern]) => pattern.test(word))?.[1] ?? []);
  return [...implied, ...spokenTimes(text.toLowerCase())];
}
