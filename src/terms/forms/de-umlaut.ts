const UMLAUTS: Readonly<Record<string, string>> = {
  au: 'äu',
  aa: 'ä',
  oo: 'ö',
  a: 'ä',
  o: 'ö',
  u: 'ü',
  A: 'Ä',
  O: 'Ö',
  U: 'Ü',
};
const LAST_BACK_VOWEL = /(au|aa|oo|a|o|(?<![eäa])u|[AOU])([^aeiouäöüy]*(?:e[lnr]?)?)$/;

/** The word with an umlaut in its last full syllable; as it is where none is possible. */
export const umlauted = (word: string): string =>
  word.replace(LAST_BACK_VOWEL, (_, vowel: string, rest: string) => (UMLAUTS[vowel] ?? vowel) + rest);
