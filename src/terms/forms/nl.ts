import { headForms, withEndings } from './head.ts';

/** Plurals in -eren, and with another vowel, by the end of the singular. */
const ER_PLURAL = /(?:kind|lied|goed|volk|blad|rund|kalf|lam|rad|gelid)$/;
const OTHER: readonly (readonly [RegExp, string])[] = [
  [/stad$/, 'steden'],
  [/(?<![a-z]ge|heb)lid$/, 'leden'],
  [/schip$/, 'schepen'],
  [/heid$/, 'heden'],
  [/smid$/, 'smeden'],
];
/** A short vowel that is long in the plural, so that its consonant is not doubled. */
const LENGTHENED =
  /(?:dag|drag|slag|weg|oorlog|hof|lot|dak|pad|bad|vat|gat|glas|graf|gebod|verbod|god|hol|schot|slot|spel|gebed|bevel|hertog)$/;
/** The last syllable is unstressed: its consonant is not doubled, and the plural has an -s. */
const PLURAL_S = /(?:[^e]e[lmnr]|erd|aar|oor|eur|ier|eau|je|team|film|club|chef|ty|[^aeiou]um)$/;
const UNSTRESSED = /(?:[^aeiou](?:ig|ik|es|em)|[^e]e[lnr])$/;

/** The word as it is written before an ending with a vowel: boot, bot-; bom, bomm-; brief, briev-. */
function open(word: string): readonly string[] {
  if (/(aa|ee|oo|uu)[^aeiou]$/.test(word)) return [voiced(word.replace(/[aeou](?=[aeou][^aeiou]$)/, ''))];
  if (/(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprst]$/.test(word)) {
    if (LENGTHENED.test(word)) return [voiced(word)];
    return UNSTRESSED.test(word) ? [word] : [word + word.slice(-1)];
  }
  return /(?:ie|oe|ei|ij|ui|ou|eu|au|[lnr])[fs]$/.test(word) ? [voiced(word), word] : [word];
}

const voiced = (word: string) => word.replace(/f$/, 'v').replace(/([^s])s$/, '$1z');

function noun(word: string): readonly string[] {
  const other = OTHER.find(([ending]) => ending.test(word));
  if (other) return [word.replace(...other)];
  if (/[aiouy]$/.test(word))
    return [
      /[aeou]y$|(?:au|ou|eu|ij)$/.test(word) ? `${word}s` : `${word}'s`,
      ...(/(?:ui|ei|uw)$/.test(word) ? [`${word}en`] : []),
    ];
  if (/ee$/.test(word)) return [`${word}ën`, `${word}s`];
  if (/ie$/.test(word)) return withEndings(word, 's ën').concat(`${word.slice(0, -1)}ën`);
  if (/é$/.test(word)) return [`${word}s`];
  if (/e$/.test(word)) return withEndings(word, 'n s');
  const plurals = open(word).map((stem) => `${stem}en`);
  const classical = /[^t]um$|[^a]eum$/.test(word) ? [`${word.slice(0, -2)}a`] : [];
  return [
    ...classical,
    ...(PLURAL_S.test(word) ? [`${word}s`] : []),
    ...(ER_PLURAL.test(word)
      ? open(word)
          .map((stem) => `${stem}eren`)
          .concat(`${word}eren`)
      : []),
    ...(/(?:[^aeio]e[lmr]|[^aeiou]en)$/.test(word) && !/(?:middel|artikel|wonder)$/.test(word)
      ? []
      : plurals),
  ];
}

function adjective(word: string): readonly string[] {
  if (!/e$/.test(word)) return [`${word}e`, ...open(word).map((stem) => `${stem}e`)];
  const stem = word.slice(0, -1);
  return [stem, stem.replace(/([aou])([^aeiou])$/, '$1$1$2'), stem.replace(/([^aeiou])\1$/, '$1')];
}

const PREFIX = /^(?:be|ge|er|her|ont|ver|mis|onder|over|voor|door|om|weer)(?=.{4})/;
const SEPARABLE =
  /^(?:aan|achter|af|bij|binnen|door|in|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)(?=.{4})/;

function verb(word: string): readonly string[] {
  const cut = word.replace(/en$/, '');
  const long = cut.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3');
  const stems = new Set(
    [cut, long].map((stem) =>
      stem
        .replace(/([^aeiou])\1$/, '$1')
        .replace(/v$/, 'f')
        .replace(/z$/, 's'),
    ),
  );
  const past = /(?:[tkfspx]|ch)$/.test(cut) ? 't' : 'd';
  const prefix = SEPARABLE.exec(word)?.[0];
  return [...stems].flatMap((stem) => {
    const weak = /[td]$/.test(stem) ? stem : stem + past;
    const participles = [
      ...(PREFIX.test(word) ? [weak] : []),
      ...(prefix
        ? [`${prefix}ge${weak.slice(prefix.length)}`, `${prefix}te${word.slice(prefix.length)}`]
        : []),
      ...(PREFIX.test(word) || prefix ? [] : [`ge${weak}`]),
    ];
    return [
      ...(prefix ? [] : [stem]),
      `${stem}t`,
      ...withEndings(`${stem}${past}`, 'e en'),
      ...participles,
      ...participles.map((form) => `${form}e`),
    ];
  });
}

/** Dutch: plural of the noun, -e of adjectives, -s of names, the regular forms of a verb; diminutives are other words. */
export const dutchForms = headForms({
  after:
    /^(?:aan|bij|de|der|des|door|en|het|in|met|na|naar|om|onder|op|over|tegen|ten|ter|tot|tussen|uit|van|voor|zonder)$/,
  nounAt: 'end',
  noun,
  adjective,
  verb,
  name: (word) =>
    /[sxz]$/.test(word) ? [] : /[aiouy]$/.test(word) && !/ou$/.test(word) ? [`${word}'s`] : [`${word}s`],
  acronym: (word) => [`${word}'s`],
});
