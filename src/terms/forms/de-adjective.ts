import { umlauted } from './de-umlaut.ts';

/** What an adjective puts to its stem in front of a noun. */
export const ADJECTIVE_ENDINGS: readonly string[] = ['e', 'en', 'er', 'es', 'em'];

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Adjectives without endings. */
const INDECLINABLE = words('rosa lila beige orange prima extra super sexy ocker oliv pleite quitt egal');
/** Adjectives with an umlaut in comparative and superlative; those that have both ways included. */
const UMLAUTING = words(
  'alt arg arm bang blass dumm fromm gesund glatt grob groß hart hoch jung kalt karg klug krank kurz lang nah nass rot scharf schmal schwach schwarz stark warm',
);
/** Stems of comparative and superlative of their own. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['gut', ['besser', 'best']],
  ['viel', ['mehr', 'meist']],
  ['hoch', ['höher', 'höchst']],
  ['nah', ['näher', 'nächst']],
  ['groß', ['größer', 'größt']],
]);
/** An adjective given with its ending: strategische. */
const WITH_ENDING = /(?:isch|lich|ig|ell|iv|sam|bar|los)e[rnsm]?$|e$/;

/** The stems to which endings are put: teuer and teur, hoch and hoh. */
function stems(stem: string): readonly string[] {
  if (/hoch$/.test(stem)) return [stem.replace(/ch$/, 'h')];
  return /[^e]e[lr]$/.test(stem) ? [stem, stem.replace(/e(?=[lr]$)/, '')] : [stem];
}

const withEndings = (stem: string) => ADJECTIVE_ENDINGS.map((ending) => stem + ending);

function compared(stem: string): readonly string[] {
  const irregular = IRREGULAR.get(stem);
  if (irregular) return irregular;
  const higher = UMLAUTING.has(stem) ? [umlauted(stem), stem] : [stem];
  const highest = (each: string) =>
    /(?:[dtsßxz]|sch|[aeä]u|ei)$/.test(each) ? [`${each}est`, `${each}st`] : [`${each}st`];
  return higher.flatMap((each) => [...stems(each).map((short) => `${short}er`), ...highest(each)]);
}

/** The forms of an adjective in front of its noun, given with an ending. */
export function attributiveForms(word: string): readonly string[] {
  return [word, ...stems(word.replace(/e[nrsm]?$/, '')).flatMap(withEndings)];
}

/** All forms of an adjective, comparative and superlative included. */
export function adjectiveForms(word: string): readonly string[] {
  if (INDECLINABLE.has(word)) return [word];
  const stem = WITH_ENDING.test(word) ? word.replace(/e[nrsm]?$/, '') : word;
  const all = compared(stem).flatMap((each) => [each, ...withEndings(each)]);
  return [word, stem, ...stems(stem).flatMap(withEndings), ...all];
}

/** Adjectives that begin names: with these, "Roter Platz" is no first name. */
const IN_NAMES =
  /(?:isch|lich|ig|iert|end|al|[^aeiou]t|haft|bar|los|^(?:rot|schwarz|weiß|grün|blau|gelb|grau|neu|groß|klein|hoh|lang|kurz|warm|nah|fern|mittler|ober|unter|tot|still|golden|rund|breit|tief|frei|jung|arm|reich|fromm|schön|wild|edl))e[rnsm]?$/;

/** Whether a capitalised word is an adjective for certain. */
export const beginsName = (word: string): boolean => IN_NAMES.test(word.toLowerCase());
