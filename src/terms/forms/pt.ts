import { headForms, withEndings } from './head.ts';

const BEFORE_L: Readonly<Record<string, readonly string[]>> = {
  a: ['ais'],
  e: ['éis', 'eis'],
  i: ['is', 'eis'],
  o: ['óis'],
  u: ['uis'],
};

function plurals(word: string): readonly string[] {
  if (/ão$/.test(word)) return ['ões', 'ãos', 'ães'].map((ending) => word.slice(0, -2) + ending);
  if (/m$/.test(word)) return [`${word.slice(0, -1)}ns`];
  if (/[aeiou]l$/.test(word))
    return (BEFORE_L[word.at(-2) ?? ''] ?? []).map((ending) => word.slice(0, -2) + ending);
  if (/ês$/.test(word)) return [`${word.slice(0, -2)}eses`];
  if (/ás$/.test(word)) return [`${word.slice(0, -2)}ases`];
  if (/[ií]s$/.test(word)) return [`${word.slice(0, -2)}íses`];
  if (/s$/.test(word)) return [];
  if (/uiz$|aiz$/.test(word)) return [`${word.slice(0, -2)}ízes`];
  return /[rzn]$/.test(word) ? [`${word}es`] : [`${word}s`];
}

function adjective(word: string): readonly string[] {
  const feminine = /ão$/.test(word)
    ? [`${word.slice(0, -1)}`]
    : /o$/.test(word)
      ? [`${word.slice(0, -1)}a`]
      : /[dst]or$/.test(word)
        ? [`${word}a`]
        : /ês$/.test(word)
          ? [`${word.slice(0, -2)}esa`]
          : /eu$/.test(word)
            ? [`${word.slice(0, -2)}eia`]
            : [];
  return [...feminine, ...[word, ...feminine].flatMap(plurals)];
}

/** Nouns of persons have a feminine too; others would become another word (porto, porta). */
const PERSON =
  /(?:ador|edor|idor|[cs]?tor|sor|aliado|advogado|deputado|empregado|refugiado|delegado|acusado|associado|soldado|cidadão|ministro|secretário|candidato|parceiro|funcionário|amigo|sócio|cientista|engenheiro|proprietário|português)$/;

function noun(word: string): readonly string[] {
  if (/presidente$/.test(word)) return withEndings(word.slice(0, -1), 'es a as');
  return PERSON.test(word) && !/^(?:setor|motor|fator|vetor)$/.test(word) ? adjective(word) : plurals(word);
}

function verb(word: string): readonly string[] {
  const stem = word.slice(0, -2);
  const participle = (vowel: string) => withEndings(`${stem}${vowel}d`, 'o a os as');
  if (/ar$/.test(word)) {
    const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/ç$/, 'c');
    return [
      ...withEndings(stem, 'o as a amos am ou aram ava avam ando ará arão aria'),
      ...withEndings(soft, 'ei e em'),
      ...participle('a'),
    ];
  }
  if (!/[ei]r$/.test(word)) return [];
  return [
    ...withEndings(stem, 'o e em emos imos eu iu eram iram ia iam endo indo erá erão irá irão a am'),
    ...participle('i'),
  ];
}

/** Portuguese: plural of noun and adjectives, the feminine of adjectives and persons, the regular forms of a verb. */
export const portugueseForms = headForms({
  after: /^(?:a|à|ao|às|aos|com|contra|d[aeo]s?|e|em|entre|n[ao]s?|ou|para|pel[ao]s?|por|sem|sobre)$/,
  nounAt: 'start',
  front: /^(?:primeiro|novo|alto|antigo|segundo)$/i,
  noun,
  adjective: (word) => [...adjective(word), ...noun(word)],
  verb,
});
