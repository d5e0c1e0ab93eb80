import { plainSpelling, type Spelling } from '../fold.ts';
import { type Inflection, unchanged, type WordForms } from './head.ts';

/** Particles and article that Arabic writes together with the next word: و ف, then ب ل ك س, then ال, where ل and ال become لل. */
export const ARABIC_ATTACHED = /^[وف]?(?:[بلكس]?(?:ال)?|لل)$/;

/** Tashkeel and tatweel: marks that a text may have or leave out. */
const OPTIONAL = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]+/gu;
const LETTERS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي' };

/** Without tashkeel; hamza on alif and the dots of a last yeh are often left out. */
export const arabicSpelling: Spelling = (cluster) => {
  const plain = plainSpelling(cluster.normalize('NFC').replace(OPTIONAL, ''));
  return LETTERS[plain] ?? plain;
};

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم'];
const suffixed = (stem: string, endings: readonly string[]) => endings.map((ending) => stem + ending);

/** Dual, sound plurals, accusative and pronouns of a noun; broken plurals are to be listed. */
function noun(word: string): readonly string[] {
  if (/ة$/.test(word)) {
    const stem = word.slice(0, -1);
    const tied = ['ت', 'تي', 'تا', 'ات'].flatMap((ending) => suffixed(stem + ending, PRONOUNS));
    return [...suffixed(stem, ['ات', 'تان', 'تين', 'تا', 'تي']), ...tied];
  }
  if (/[اي]$/.test(word)) return suffixed(word, PRONOUNS);
  return [...suffixed(word, ['ات', 'ان', 'ين', 'ون', 'ا', ...PRONOUNS]), ...suffixed(`${word}ات`, PRONOUNS)];
}

/** An adjective agrees in gender, number and article. */
function adjective(word: string): readonly string[] {
  const stem = word.replace(/ة$/, '');
  const agreed = suffixed(stem, ['', 'ة', 'ات', 'ان', 'ين', 'ون', 'ا', 'تان', 'تين']);
  return [...agreed, ...agreed.map((form) => `ال${form}`)];
}

/** The article of a term melts with ل into لل. */
const melted: Inflection = (word) => (word.startsWith('ال') ? [`لل${word.slice(2)}`] : []);

const leading =
  (inflection: Inflection): Inflection =>
  (word) => [...inflection(word), ...melted(word), ...melted(word).flatMap(noun)];
const first = { adjective: leading(adjective), noun: leading(noun) };
const behind: Inflection = (word) => [...adjective(word), `ال${word}`];

/** Arabic: noun with its suffixes, article and agreement of what follows. */
export const arabicForms: WordForms = (words, pos) =>
  words.map((_, i) => {
    if (pos === 'name') return i > 0 ? unchanged : melted;
    if (i > 0) return behind;
    return pos === 'adj' ? first.adjective : first.noun;
  });
