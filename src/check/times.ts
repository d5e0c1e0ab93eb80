import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { type Meaning, type Reading, readAll } from './quantity.ts';

// Behind a time, what says whether it is before or after noon.
const HALVES: Readonly<Record<string, readonly [morning: string, evening: string]>> = {
  ar: [
    'صباحًا|صباحاً|صباحا|ص(?!\\p{L})',
    'بعد الظهر|ظهرًا|ظهراً|ظهرا|عصرًا|عصراً|عصرا|مساءً|مساء|ليلًا|ليلاً|ليلا|م(?!\\p{L})',
  ],
  de: ['morgens|vormittags|früh(?!\\p{L})', 'nachmittags|abends'],
  en: ['[aA]\\.? ?[mM]\\b\\.?|in the morning', '[pP]\\.? ?[mM]\\b\\.?|in the (?:afternoon|evening)|at night'],
  es: ['a\\. ?m\\.|de la mañana|de la madrugada', 'p\\. ?m\\.|de la tarde|de la noche'],
  fr: ['du matin', "de l['’]après-midi|du soir"],
  it: ['di mattina|del mattino', 'del pomeriggio|di sera'],
  nl: ["'s ochtends|’s ochtends", "['’]s (?:middags|avonds)"],
  pl: ['rano', 'po południu|wieczorem'],
  pt: ['da manhã', 'da tarde|da noite'],
  ru: ['утра', 'дня|вечера'],
};
const SPACE = '[ \\u00A0\\u202F]?';
const START = '(?<![\\d.,:])(\\d{1,2})';

const PATTERNS = Object.fromEntries(Object.entries(HALVES).map(([root, halves]) => [root, patterns(halves)]));
const OTHERS = patterns(['[aA]\\.? ?[mM]\\b\\.?', '[pP]\\.? ?[mM]\\b\\.?']);
const HOURS = new RegExp(`${START}${SPACE}(?:h|heures?)(?:${SPACE}(\\d{2})(?!\\d))?(?!\\p{L})`, 'gu');
const EAST_ASIAN =
  /(?:(午前|朝|上午|早上|오전)|(午後|夜|夕方|下午|晚上|오후))? ?(\d{1,2}) ?[時时点點시](?!間|间)(?: ?(\d{1,2}) ?[分분]|(半))?/gu;

function patterns([morning, evening]: readonly [string, string]) {
  const half = `(?:${SPACE}(?:(${morning})|(${evening})))`;
  return {
    clock: new RegExp(
      `${START}:(\\d{2})(?::\\d{2})?(?![\\d:])(?:${SPACE}(?:Uhr|h)(?!\\p{L}))?${half}?`,
      'gu',
    ),
    uhr: new RegExp(
      `${START}(?:\\.(\\d{2}))?${SPACE}Uhr(?:${SPACE}(\\d{1,2})(?!\\d))?(?!\\p{L})${half}?`,
      'gu',
    ),
    halfDay: new RegExp(`${START}(?:[.h](\\d{2}))?${SPACE}(?:h|heures)?${half}`, 'gu'),
  };
}

/** Takes the times of day out of a text of the language. */
export function readTimes(reading: Reading, language: Language): Reading {
  const { clock, uhr, halfDay } = PATTERNS[rootOf(language)] ?? OTHERS;
  const texts: readonly [RegExp, (match: readonly (string | undefined)[]) => Meaning | undefined][] = [
    [clock, ([, hour, minute, morning, evening]) => time(hour, minute, morning, evening)],
    [uhr, ([, hour, minute, after, morning, evening]) => time(hour, minute ?? after, morning, evening)],
    [halfDay, ([, hour, minute, morning, evening]) => time(hour, minute, morning, evening)],
    [HOURS, ([, hour, minute]) => time(hour, minute)],
    [
      EAST_ASIAN,
      ([, morning, evening, hour, minute, half]) => time(hour, half ? '30' : minute, morning, evening),
    ],
  ];
  return texts.reduce((rest, [pattern, read]) => readAll(rest, pattern, read), reading);
}

/** What hour and minute mean, or nothing when no clock shows them. */
export function time(hour = '', minute = '00', morning?: string, evening?: string): Meaning | undefined {
  const h = Number(hour);
  const m = Number(minute);
  if (h > 24 || m > 59) return undefined;
  const at = (hours: number) => `t${hours % 24}:${m}`;
  const parts = [h > 12 ? [String(h), String(h - 12)] : [String(h)], ...(m > 0 ? [[String(m)]] : [])];
  if (morning) return { readings: [at(h % 12)], parts };
  if (evening && h <= 12) return { readings: h === 12 ? [at(12), at(0)] : [at(h + 12)], parts };
  return {
    readings: [at(h), ...(m === 0 ? [String(h)] : [])],
    doubtful: h <= 12 ? [at(h + 12)] : [],
    parts,
  };
}
