import { plainSpelling, type Spelling } from '../fold.ts';
import { type Inflection, unchanged, type WordForms } from './head.ts';

/** Particles and article that Hebrew writes together with the next word: ו, then ש or כש, then ב ל כ מ, then ה. */
export const HEBREW_ATTACHED = /^ו?(?:כש|ש)?[בלכמ]?ה?$/;

/** Niqqud and cantillation: marks that a text may have or leave out. */
const OPTIONAL = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]+/gu;

/** Without niqqud and cantillation. */
export const hebrewSpelling: Spelling = (cluster) => plainSpelling(cluster.replace(OPTIONAL, ''));

const MEDIAL: Readonly<Record<string, string>> = { ם: 'מ', ן: 'נ', ץ: 'צ', ף: 'פ', ך: 'כ' };

/** Nouns with the plural of the feminine; of others it would be an abstract noun (שותף, שותפות). */
const PLURAL_OT =
  /(?:ון|צבא|מקום|שם|כוח|לוח|מקור|רחוב|דוח|דו"ח|שולחן|קיר|אוצר|ארץ|גבול|סוד|יסוד|מוסד|קול|חוב|מפתח|נהר)$/;

/** Plurals and construct forms. */
function noun(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  if (word === 'בית') return ['בתים', 'בתי'];
  if (/ה$/.test(word)) return [`${stem}ות`, `${stem}ת`, `${stem}ים`, `${stem}י`];
  if (/ות$/.test(word)) return [`${word.slice(0, -2)}ויות`];
  if (/ית$/.test(word)) return [`${stem}ות`];
  if (/ת$/.test(word))
    return [`${word}ים`, `${word}י`, `${word}ות`, ...(word.length > 3 ? [`${stem}ות`] : [])];
  const last = stem + (MEDIAL[word.slice(-1)] ?? word.slice(-1));
  // A vav of the singular may go: קובץ, קבצים.
  const medials = [last, ...(/^.ו..$/.test(last) ? [last.replace('ו', '')] : [])];
  return medials.flatMap((medial) =>
    ['ים', PLURAL_OT.test(word) ? 'ות' : 'י'].map((ending) => medial + ending),
  );
}

/** An adjective agrees in gender and number. */
function adjective(word: string): readonly string[] {
  const stem = word.replace(/[הת]$/, '');
  const medial = stem.slice(0, -1) + (MEDIAL[stem.slice(-1)] ?? stem.slice(-1));
  const plural = /י$/.test(medial) ? 'ים ם' : 'ים';
  return [stem, ...`ה ת ${plural} ות`.split(' ').map((ending) => medial + ending)];
}

/** A first vav is doubled behind a particle. */
const doubled =
  (inflection: Inflection): Inflection =>
  (word) => {
    const forms = [word, ...inflection(word)];
    return [...forms, ...forms.filter((form) => /^ו[^ו]/.test(form)).map((form) => `ו${form}`)];
  };

/** Agreement and article. */
const behind: Inflection = (word) => {
  const agreed = [word, ...adjective(word)];
  return [...agreed, ...agreed.map((form) => `ה${form}`)];
};

const first = { name: doubled(unchanged), adjective: doubled(adjective), noun: doubled(noun) };

/** Hebrew: plural and construct of the noun, agreement and article of what follows. */
export const hebrewForms: WordForms = (words, pos) =>
  words.map((_, i) => {
    if (pos === 'name') return first.name;
    if (i > 0) return behind;
    return pos === 'adj' ? first.adjective : first.noun;
  });
