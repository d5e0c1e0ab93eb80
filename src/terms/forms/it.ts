import { headForms, withEndings } from './head.ts';

/** Words in -co and -go that keep their sound in the plural are told by ending: amici, but parchi. */
function plurals(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  if (/[cg]o$/.test(word)) return [`${stem}i`, `${stem}hi`];
  if (/[cg]a$/.test(word)) return [`${stem}he`, ...(/(?:arca|iga|ega)$/.test(word) ? [`${stem}hi`] : [])];
  if (/[cg]ia$/.test(word)) return [`${word.slice(0, -2)}e`, `${stem}e`];
  if (/io$/.test(word)) return [stem, ...(/(?:z|add|pend|r)io$/.test(word) ? [`${stem}i`] : [])];
  if (/(?:ista|cida|iatra)$/.test(word)) return [`${stem}i`, `${stem}e`];
  if (/(?:[mt]ma|ema|oma|^arma|^ala)$/.test(word)) return [`${stem}i`];
  if (/a$/.test(word)) return [`${stem}e`];
  return /[eo]$/.test(word) ? [`${stem}i`] : [];
}

function adjective(word: string): readonly string[] {
  const feminine = /o$/.test(word) ? [`${word.slice(0, -1)}a`] : [];
  return [...feminine, ...[word, ...feminine].flatMap(plurals)];
}

/** Nouns of persons have a feminine too; others would become another word (porto, porta). */
const PERSON =
  /(?:alleato|avvocato|deputato|impiegato|rifugiato|delegato|imputato|associato|soldato|cittadino|ministro|segretario|candidato|funzionario|amico|socio|scienziato|proprietario|politico|sindaco)$/;

function noun(word: string): readonly string[] {
  if (/tore$/.test(word)) return [...withEndings(word.slice(0, -4), 'tori trice trici')];
  if (/iere$/.test(word)) return withEndings(word.slice(0, -1), 'i a');
  return PERSON.test(word) ? adjective(word) : plurals(word);
}

function verb(word: string): readonly string[] {
  const stem = word.slice(0, -3);
  const participle = (vowel: string) => withEndings(`${stem}${vowel}t`, 'o a i e');
  if (/are$/.test(word)) {
    const hard = stem.replace(/([cg])$/, '$1h');
    const soft = stem.replace(/i$/, '');
    return [
      ...withEndings(stem, 'o a ano ò arono ava avano ando'),
      ...withEndings(hard, 'i iamo erà eranno'),
      ...withEndings(soft, 'i erà eranno'),
      ...participle('a'),
    ];
  }
  if (/ere$/.test(word))
    return [...withEndings(stem, 'o e ono iamo ette ettero eva evano endo erà eranno'), ...participle('u')];
  return /ire$/.test(word)
    ? [
        ...withEndings(stem, 'o e ono isco isce iscono iamo ì irono iva ivano endo irà iranno'),
        ...participle('i'),
      ]
    : [];
}

/** Italian: plural of noun and adjectives, the feminine of adjectives and persons, the regular forms of a verb. Elided articles part words. */
export const italianForms = headForms({
  after:
    /^(?:a|al|alla|con|contro|d|da|dal|dalla|de[il]|dell|della|delle|dello|degli|di|e|in|nel|nella|o|per|su|sul|sulla|tra|fra)$/,
  nounAt: 'start',
  front: /^(?:primo|nuovo|alto|vecchio|secondo)$/i,
  noun,
  adjective: (word) => [...adjective(word), ...noun(word)],
  verb,
});
