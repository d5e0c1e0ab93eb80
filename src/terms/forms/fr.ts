import { headForms, withEndings } from './head.ts';

const S_IN_AL = /(?:^|[^r])(?:bal|carnaval|festival|récital|fatal|naval|banal|final)$/;

function plurals(word: string): readonly string[] {
  if (/[sxz]$/.test(word)) return [];
  if (/(?:eau|eu|au)$/.test(word)) return [/bleu$|pneu$/.test(word) ? `${word}s` : `${word}x`];
  if (/(?:trav|vitr|cor|ém|soupir|^b)ail$/.test(word)) return [`${word.slice(0, -2)}ux`];
  if (/al$/.test(word))
    return S_IN_AL.test(word) ? [`${word}s`, `${word.slice(0, -1)}ux`] : [`${word.slice(0, -1)}ux`];
  return [`${word}s`];
}

const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aciu])teur$/, 'trice'],
  [/eur$/, 'euse'],
  [/eux$/, 'euse'],
  [/f$/, 've'],
  [/er$/, 'ère'],
  [/(?<=[ei])l$/, 'lle'],
  [/(?<=[iy])en$/, 'enne'],
  [/c$/, 'que'],
  [/(?<=[^aeiou])et$/, 'ète'],
  [/eau$/, 'elle'],
  [/e$/, 'e'],
];

function feminine(word: string): string {
  const rule = FEMININE.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : `${word}e`;
}

function adjective(word: string): readonly string[] {
  const woman = feminine(word);
  const grecque = /(?:bli|gre|tur)c$/.test(word) ? [word.replace(/c$/, 'que')] : [];
  return [
    woman,
    ...grecque,
    ...(/blanc$|franc$/.test(word) ? [`${word}he`, `${word}hes`] : []),
    ...[word, woman].flatMap(plurals),
  ];
}

/** Nouns of persons have a feminine too; others would become another word (port, porte). */
const PERSON =
  /(?:[ct]eur|deur|geur|seur|ien|[dr]igeant|commandant|représentant|négociant|habitant|combattant|président|agent|client|adhérent|allié|député|employé|réfugié|associé|délégué|accusé|salarié|citoyen|avocat|magistrat|candidat|soldat)$/;
/** Things in -teur: a feminine would be an adjective. */
const THING = /(?:sec|fac|mo|ordina|vec|ascenseur|indica|proces)(?:teur|seur)?$/;

function noun(word: string): readonly string[] {
  return PERSON.test(word) && !THING.test(word) ? adjective(word) : plurals(word);
}

function verb(word: string): readonly string[] {
  const stem = word.slice(0, -2);
  const agreed = (participle: string) => withEndings(participle, '- e s es');
  if (/er$/.test(word)) {
    const soft = stem.replace(/g$/, 'ge').replace(/c$/, 'ç');
    const grave = stem.replace(/[eé]([^aeiouéè]{1,2})$/, 'è$1');
    return [
      ...withEndings(stem, 'e es ez ent iez era eront erait èrent'),
      ...withEndings(grave, 'e es ent era eront'),
      ...withEndings(soft, 'ons ant ait aient a'),
      ...agreed(`${stem}é`),
    ];
  }
  if (/ir$/.test(word)) {
    const short = 'it is issent issons issez issant issait issaient ira iront irent';
    return [...withEndings(stem, short), ...agreed(`${stem}i`)];
  }
  return /re$/.test(word)
    ? [...withEndings(stem, 's - ent ons ez ant ait aient ra ront it irent'), ...agreed(`${stem}u`)]
    : [];
}

/** French: plural of noun and adjectives, the feminine of adjectives and persons, the regular forms of a verb. Elision parts words. */
export const frenchForms = headForms({
  after: /^(?:à|au|aux|avec|contre|d|de|des|du|en|entre|et|ou|par|pour|sans|sous|sur)$/,
  nounAt: 'start',
  front: /^(?:premier|second|haut|nouveau|ancien|grand|petit|bon|seul)$/i,
  noun,
  adjective,
  verb,
  acronym: () => [],
});
