import { type Meaning, type Reading, readAll } from './quantity.ts';

// What parts the halves of the day, in the languages of the function words and East Asian ones.
const MORNING =
  "[aA]\\.? ?[mM]\\b\\.?|de la mañana|de la madrugada|du matin|rano|صباحًا|صباحاً|صباحا|ص(?!\\p{L})|da manhã|di mattina|del mattino|'s ochtends|утра|morgens|vormittags|früh(?!\\p{L})|in the morning";
const EVENING =
  "[pP]\\.? ?[mM]\\b\\.?|de la tarde|de la noche|de l['’]après-midi|du soir|po południu|wieczorem|بعد الظهر|ظهرًا|ظهراً|ظهرا|عصرًا|عصراً|عصرا|مساءً|مساء|ليلًا|ليلاً|ليلا|م(?!\\p{L})|da tarde|da noite|del pomeriggio|di sera|'s middags|'s avonds|дня|вечера|nachmittags|abends|in the (?:afternoon|evening)|at night";
const HALF = `(?:[ \\u00A0\\u202F]?(?:(${MORNING})|(${EVENING})))`;
const SPACE = '[ \\u00A0\\u202F]?';

const CLOCK = new RegExp(
  `(?<![\\d.,:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])(?:${SPACE}(?:Uhr|h)(?!\\p{L}))?${HALF}?`,
  'gu',
);
const UHR = new RegExp(
  `(?<![\\d.,:])(\\d{1,2})(?:\\.(\\d{2}))?${SPACE}Uhr(?:${SPACE}(\\d{1,2})(?!\\d))?(?!\\p{L})${HALF}?`,
  'gu',
);
const HALF_DAY = new RegExp(`(?<![\\d.,:])(\\d{1,2})(?:[.h](\\d{2}))?${SPACE}(?:h|heures|Uhr)?${HALF}`, 'gu');
const HOURS = new RegExp(
  `(?<![\\d.,:])(\\d{1,2})${SPACE}(?:h|heures?)(?:${SPACE}(\\d{2})(?!\\d))?(?![\\p{L}])`,
  'gu',
);
const EAST_ASIAN =
  /(?:(午前|朝|上午|早上|오전)|(午後|夜|夕方|下午|晚上|오후))? ?(\d{1,2}) ?[時时点點시](?!間|间)(?: ?(\d{1,2}) ?[分분]|(半))?/gu;

/** Takes the times of day out of a text of any of the languages. */
export function readTimes(reading: Reading): Reading {
  const texts: readonly [RegExp, (match: readonly (string | undefined)[]) => Meaning | undefined][] = [
    [CLOCK, ([, hour, minute, morning, evening]) => time(hour, minute, morning, evening)],
    [UHR, ([, hour, minute, after, morning, evening]) => time(hour, minute ?? after, morning, evening)],
    [HALF_DAY, ([, hour, minute, morning, evening]) => time(hour, minute, morning, evening)],
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
