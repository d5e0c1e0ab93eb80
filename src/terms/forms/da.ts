import { headForms, withEndings } from './head.ts';
import { genitives, scandinavianAdjective, scandinavianNoun } from './scandinavian.ts';

const noun = scandinavianNoun({
  neuter:
    /(?:barn|år|dyr|valg|mål|råd|lån|ord|forslag|forbud|værk|tog|spørgsmål|krav|forhold|brud|ansvar|navn)$/,
  plainPlural: /(?:ion|itet|hed|ing|ans|ens|ent|ist|ør|ik|at|ur|skab|log|graf|magt|ret)$/,
  umlaut: {
    bog: 'bøger',
    stad: 'stæder',
    hånd: 'hænder',
    nat: 'nætter',
    rod: 'rødder',
    fod: 'fødder',
    tand: 'tænder',
    stang: 'stænger',
    kraft: 'kræfter',
    mand: 'mænd',
  },
  definiteUmlaut: '- ne ene',
  neuterEndings: 'et ene e',
  plainEndings: 'en et er erne',
  otherEndings: 'en et e ene er erne',
  afterE: 'n t r rne',
  withoutE: 'er erne',
  afterA: 'en et er erne',
  withoutA: 'aer aerne',
  afterVowel: 'en et er erne s e ene',
  afterWeak: 'en et e ne s',
  withoutWeak: 'e ene er erne et en',
  doubled: /(?:^|[^aeiouyåæø])[aeiouyåæø][bdfgklmnprst]$/,
});

/** Words whose form in -er is a person or another thing. */
const OTHER_IN_ER: Readonly<Record<string, readonly string[]>> = {
  krig: ['kriger'],
  fisk: ['fisker'],
  bag: ['bager'],
};

function verb(word: string): readonly string[] {
  const stem = word.replace(/e$/, '');
  const single = stem.replace(/([^aeiouyåæø])\1$/, '$1');
  return [stem, single].flatMap((each) => withEndings(each, '- er ede et es edes ende te t tes'));
}

function forms(word: string): readonly string[] {
  const others = Object.entries(OTHER_IN_ER).flatMap(([head, made]) => (word.endsWith(head) ? made : []));
  return noun(word).filter((form) => !others.some((other) => form.startsWith(other)));
}

/** Danish: definite forms, plurals and genitives, agreement of adjectives, the regular forms of a verb; compounds are other words. */
export const danishForms = headForms({
  after: /^(?:af|den|det|for|fra|hos|i|med|mellem|mod|og|om|over|på|til|under|ved)$/,
  nounAt: 'end',
  noun: forms,
  adjective: scandinavianAdjective('e'),
  verb,
  name: (word) => genitives([word]),
  acronym: (word) => withEndings(word, "'s s 'en 'er 'erne"),
});
