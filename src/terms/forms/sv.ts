import { headForms, withEndings } from './head.ts';
import { genitives, scandinavianAdjective, scandinavianNoun } from './scandinavian.ts';

const forms = scandinavianNoun({
  neuter:
    /(?:avtal|drag|krig|land|nät|verk|hus|barn|år|djur|val|tal|mål|bord|råd|brott|beslut|förslag|språk|program|system|ment|format|skydd|stöd|kort|bolag|lån|tag|fel|ljud|ljus|ord|blad|namn|hot|bud|stål|vatten|vittne|folk|ting|möbel|problem|protokoll|kontrakt|projekt|objekt|moln|rum|torn|bo|brev|papper|fall|skäl|skick|slag|test|gränssnitt|snitt|bevis|hjul|fartyg|tyg|flyg|skepp|lås|prov)$/,
  plainPlural: /(?:ion|itet|het|ans|ens|ent|ist|ör|ik|at|ur|nad|skap|log|graf|makt|rätt|vän)$/,
  umlaut: {
    bok: 'böcker',
    stad: 'städer',
    land: 'länder',
    hand: 'händer',
    natt: 'nätter',
    rot: 'rötter',
    fot: 'fötter',
    tand: 'tänder',
    brand: 'bränder',
    strand: 'stränder',
    son: 'söner',
  },
  definiteUmlaut: '- na',
  neuterEndings: 'et en',
  plainEndings: 'en er erna et',
  otherEndings: 'en ar arna er erna',
  afterE: 'n t na',
  withoutE: 'ar arna er erna na',
  afterA: 'n t na',
  withoutA: 'or orna',
  afterVowel: 'n t et en er erna na r rna',
  afterWeak: 'n s',
  withoutWeak: 'ar arna er erna et en',
  doubled: /[aeiouyåäö][mn]$/,
});

/** Longer words in -o have no plural in -r: kontor is not of konto. */
function noun(word: string): readonly string[] {
  const long = /[aeiouyåäö].*o$/.test(word);
  return forms(word).filter((form) => !long || !form.startsWith(`${word}r`));
}

function verb(word: string): readonly string[] {
  const stem = word.replace(/a$/, '');
  const first = withEndings(stem, 'ar ade at ad ats ades as ande ats');
  const second = withEndings(stem, 'er te de t d ts tes des s ta da');
  return /era$/.test(word) ? first : [...first, ...second];
}

/** Swedish: definite forms, plurals and genitives, agreement of adjectives, the regular forms of a verb; compounds are other words. */
export const swedishForms = headForms({
  after: /^(?:av|den|det|för|från|hos|i|med|mellan|mot|och|om|på|till|under|vid|över)$/,
  nounAt: 'end',
  noun,
  adjective: scandinavianAdjective('a'),
  verb,
  name: (word) => genitives([word]),
  acronym: (word) => withEndings(word, ':s :n :en :t :er :erna'),
});
