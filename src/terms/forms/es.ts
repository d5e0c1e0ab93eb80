import { headForms, withEndings } from './head.ts';

const BARE: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const MARKED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

const unmarked = (word: string) => word.replace(/[áéíóú](?=[nsl]$)/, (vowel) => BARE[vowel] ?? vowel);

function plurals(word: string): readonly string[] {
  if (/z$/.test(word)) return [`${word.slice(0, -1)}ces`];
  // The stress mark of a last syllable in -n or -s falls away: nación, naciones; francés, franceses.
  if (/[aeo]ís$/.test(word)) return [`${word}es`];
  if (/[áéíóú][ns]$/.test(word)) return [`${unmarked(word)}es`];
  // A word stressed before a last syllable in -en gets one: joven, jóvenes.
  if (/[aeiou][^aeiouáéíóú]+en$/.test(word) && !/[áéíóú]/.test(word))
    return [
      `${word.replace(/([aeiou])([^aeiou]+en)$/, (_, vowel: string, end: string) => (MARKED[vowel] ?? vowel) + end)}es`,
    ];
  if (/[íú]$/.test(word)) return [`${word}es`, `${word}s`];
  if (/[aeiouáéó]$/.test(word)) return [`${word}s`];
  return /s$/.test(word) ? [] : [`${word}es`, ...(/[bcdgkmpt]$/.test(word) ? [`${word}s`] : [])];
}

function adjective(word: string): readonly string[] {
  const feminine = /o$/.test(word)
    ? [`${word.slice(0, -1)}a`]
    : /(?:dor|tor|sor|és|án|ón|rimer|ercer)$/.test(word)
      ? [`${unmarked(word)}a`]
      : [];
  return [...feminine, ...[word, ...feminine].flatMap(plurals)];
}

/** Nouns of persons have a feminine too; others would become another word (puerto, puerta). */
const PERSON =
  /(?:ador|edor|idor|[cs]tor|sor|aliado|abogado|diputado|empleado|refugiado|delegado|acusado|asociado|soldado|ciudadano|ministro|secretario|candidato|miembro|director|funcionario|juez|socio|vecino|amigo|científico|ingeniero|propietario|usuario)$/;

function noun(word: string): readonly string[] {
  if (/president[e]$/.test(word)) return withEndings(word.slice(0, -1), 'es a as');
  return PERSON.test(word) ? adjective(word) : plurals(word);
}

function verb(word: string): readonly string[] {
  const stem = word.slice(0, -2);
  const participle = (vowel: string) => withEndings(`${stem}${vowel}d`, 'o a os as');
  if (/ar$/.test(word)) {
    const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
    return [
      ...withEndings(stem, 'o as a amos an ó aron aba aban ando ará arán aría'),
      ...withEndings(soft, 'é e en'),
      ...participle('a'),
    ];
  }
  if (!/[ei]r$/.test(word)) return [];
  return [
    ...withEndings(stem, 'o es e en imos emos ió ieron ía ían iendo erá erán irá irán a an'),
    ...participle('i'),
  ];
}

/** Spanish: plural of noun and adjectives, the feminine of adjectives and persons, the regular forms of a verb. */
export const spanishForms = headForms({
  after: /^(?:a|al|con|contra|de|del|en|entre|o|para|por|sin|sobre|y)$/,
  nounAt: 'start',
  front: /^(?:primer|nuevo|alto|antiguo|segundo|tercer)$/i,
  noun,
  adjective: (word) => [...adjective(word), ...noun(word)],
  verb,
});
