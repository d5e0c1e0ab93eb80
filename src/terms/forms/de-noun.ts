import { NO_PLAIN_E, NO_PLURAL_N, PLURAL_ER, PLURAL_UMLAUT } from './de-classes.ts';

const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'];
const UMLAUTS: Readonly<Record<string, string>> = { au: 'äu', aa: 'ä', oo: 'ö', a: 'ä', o: 'ö', u: 'ü' };

/** Nouns made from adjectives and participles: der Verbündete, ein Verbündeter. */
const NOMINALIZED =
  /^.{3,}(?:end|lich|[^t]ig|isch|en)e[rns]?$|(?:^|[a-zäöü])(?:ge|be|ver|er|ent|zer|über|unter)[a-zäöüß]+(?:[^aeiouäöür]e|[^aeiouäöüsr]|ss|ühr|ehr)te[rn]?$|beamte[rn]?$|.ierte[rn]?$|^(?:.*deutsch|.*krank|.*freiwillig|.*fremd|.*tot|.*alt)e[rn]?$/;
const FEMININE = /(?:(?<!spr|schw|d)ung|heit|keit|schaft|[^sp]ion|tät|ik|enz|anz|ur|ei)$/;

const head = (word: string, stems: readonly string[]) => stems.some((stem) => word.endsWith(stem));

/** The word with an umlaut in its last syllable, or nothing where none is possible. */
function umlaut(word: string): string | undefined {
  const changed = word.replace(
    /(au|aa|oo|a|o|(?<![eäa])u)([^aeiouäöüy]*(?:e[lnr])?)$/i,
    (_, vowel: string, rest: string) => {
      const changedVowel = UMLAUTS[vowel.toLowerCase()] ?? vowel;
      return (
        (/^\p{Lu}/u.test(vowel)
          ? changedVowel.charAt(0).toUpperCase() + changedVowel.slice(1)
          : changedVowel) + rest
      );
    },
  );
  return changed === word ? undefined : changed;
}

const add = (stem: string | undefined, ...endings: readonly string[]) =>
  stem === undefined ? [] : endings.map((ending) => stem + ending);

/** -um, -us, -a, -o, -is, -on: words from Latin, Greek and Italian that change the ending itself. */
function foreignPlurals(word: string): readonly string[] {
  if (/[^t]um$|(?<!tr|[aeiouäöü]r|h|eich)tum$/.test(word)) return add(word.slice(0, -2), 'en', 'a');
  if (/us$/.test(word)) return [...add(word.slice(0, -2), 'en', 'i'), ...add(word, 'se', 'ses', 'sen')];
  if (/[^aeiou](?:a|o)$|i[ao]$/.test(word)) return add(word.slice(0, -1), 'en', 'i', 'ata', 'as');
  if (/is$/.test(word)) return add(word.slice(0, -2), 'en');
  if (/[^aeiou]y$/.test(word)) return add(word.slice(0, -1), 'ies');
  if (/i[kt]on$|adion$/.test(word)) return add(word.slice(0, -2), 'a', 'en');
  return [];
}

/** Nouns that end in a consonant: the plural cannot be told from the ending. */
function consonantForms(word: string, lower: string): readonly string[] {
  const changed = umlaut(word);
  return [
    ...add(word, 's', 'es', ...(NO_PLAIN_E.has(lower) ? [] : ['e', 'en', 'ens'])),
    ...(lower === 'gut' ? [] : add(changed, 'e', 'en')),
    ...(head(lower.replace(/ß/g, 'ss'), PLURAL_ER) ? add(changed ?? word, 'er', 'ern') : []),
    ...(/in$/.test(lower) ? add(word, 'nen') : []),
    ...(/[ar]r$/.test(lower) ? add(word, 'n') : []),
    ...(/(?:ip|il|al)$/.test(lower) ? add(word, 'ien') : []),
  ];
}

function regular(word: string, lower: string): readonly string[] {
  if (/nis$/.test(lower)) return add(word, 'se', 'ses', 'sen');
  if (FEMININE.test(lower)) return add(word, 'en', 's');
  if (/(?:[^aeiouäöü]|[aeä]u|ei)e[lnr]$/.test(lower)) {
    const plural = head(lower, PLURAL_UMLAUT) ? umlaut(word) : undefined;
    return [
      ...add(word, 's', ...(NO_PLURAL_N.has(lower) || /en$/.test(lower) ? [] : ['n'])),
      ...add(plural, '', 'n'),
    ];
  }
  if (/[eé]$/.test(lower)) return add(word, 'n', 's', 'ns');
  if (/[aiouy]$/.test(lower) && !/[ae]u$/.test(lower)) return add(word, 's', "'s");
  return consonantForms(word, lower);
}

/** The endings of an adjective in front of its noun, for a form that has one of them, or for the bare adjective. */
export function adjectiveForms(word: string, inflected: boolean): readonly string[] {
  const stem = inflected ? word.replace(/e[nrsm]?$/, '') : word.replace(/e$/, '');
  const short = stem.replace(/e([lr])$/, '$1');
  return [word, ...[stem, short].flatMap((each) => add(each, ...ADJECTIVE_ENDINGS))];
}

/** The forms of a German noun in the spelling given, the citation form first; too many rather than too few where no other word is hit. */
export function nounForms(word: string): readonly string[] {
  if (/^[\p{Lu}\p{N}]{2,}$/u.test(word)) return [word, ...add(word, 's')];
  const lower = word.toLowerCase();
  if (NOMINALIZED.test(lower)) {
    const others = /(?:te|ene|ende|ige|ische|liche)$/.test(lower) ? [] : regular(word, lower);
    return [...new Set([word, ...adjectiveForms(word, true), ...others])];
  }
  const traders = /mann$/.test(lower) ? add(word.slice(0, -4), 'leute', 'leuten') : [];
  return [...new Set([word, ...regular(word, lower), ...foreignPlurals(word), ...traders])];
}
