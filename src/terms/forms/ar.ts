import { plainSpelling, type Spelling } from '../fold.ts';
import type { WordForms } from './target.ts';

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

/** Arabic: noun with its suffixes, article and agreement of what follows; the article of a term melts with ل into لل. */
export const arabicForms: WordForms = (words, pos) =>
  words.map((word, i) => {
    if (i > 0) return pos === 'name' ? [word] : [word, ...adjective(word), `ال${word}`];
    const melted = word.startsWith('ال') ? [`لل${word.slice(2)}`] : [];
    if (pos === 'name') return [word, ...melted];
    const made = pos === 'adj' ? adjective(word) : noun(word);
    return [word, ...made, ...melted, ...(melted.length > 0 ? noun(`لل${word.slice(2)}`) : [])];
  });
