import { numeralValues } from './german-numerals.ts';

const SPOKEN = /(?<!\p{L})(halb|viertel|dreiviertel|fünf|zehn|zwanzig) (?:(vor|nach) )?(\p{L}+)/gu;
const MINUTES: Readonly<Record<string, number>> = {
  fünf: 5,
  zehn: 10,
  viertel: 15,
  zwanzig: 20,
  halb: 30,
  dreiviertel: 45,
};
// Those that say how much of the hour named is over.
const OF_HOUR = new Set(['viertel', 'halb', 'dreiviertel']);

/** The times that a German text in small letters says in words, before noon and after it, and their numbers: "halb neun" is 8:30, "zehn nach acht" 8:10. */
export function spokenTimes(text: string): readonly string[] {
  return Array.from(text.matchAll(SPOKEN), ([, part = '', direction, word = '']): readonly string[] => {
    const hour = Number(numeralValues(word)[0] ?? Number.NaN);
    if (!(hour >= 1 && hour <= 12) || (!direction && !OF_HOUR.has(part))) return [];
    const after = MINUTES[part] ?? 0;
    const minute = direction === 'vor' ? 60 - after : after;
    const full = direction === 'nach' ? hour : hour - 1;
    const hours = [full % 24, (full + 12) % 24];
    return [...hours.flatMap((h) => [`t${h}:${minute}`, String(h)]), String(minute)];
  }).flat();
}
