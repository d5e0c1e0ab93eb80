import type { Tongue } from '../plan.ts';

/** A word before a term: the column of the term's form, and the word for masculine, feminine and neuter, or before a vowel. */
export interface Determiner {
  readonly form: string;
  readonly words: readonly [masculine: string, feminine: string, neuter: string];
  /** Before a vowel, in the same order. */
  readonly elided?: readonly [masculine: string, feminine: string, neuter: string];
}

const german = (form: string, words: string): Determiner => {
  const [m = '', f = '', n = ''] = words.split('|');
  return { form, words: [`${m} `, `${f} `, `${n} `] };
};
const romance = (masculine: string, feminine: string, m = masculine, f = feminine): Determiner => ({
  form: 'sg',
  words: [masculine, feminine, masculine],
  elided: [m, f, m],
});

/** What a slot may ask for before the term; with a first capital the word gets one too. */
export const DETERMINERS: Readonly<Partial<Record<Tongue, Readonly<Record<string, Determiner>>>>> = {
  de: {
    der: german('nom', 'der|die|das'),
    den: german('acc', 'den|die|das'),
    dem: german('dat', 'dem|der|dem'),
    des: german('gen', 'des|der|des'),
    ein: german('nom', 'ein|eine|ein'),
    einen: german('acc', 'einen|eine|ein'),
    einem: german('dat', 'einem|einer|einem'),
    eines: german('gen', 'eines|einer|eines'),
    dieser: german('nom', 'dieser|diese|dieses'),
    ihr: german('nom', 'Ihr|Ihre|Ihr'),
    ihren: german('acc', 'Ihren|Ihre|Ihr'),
    ihrem: german('dat', 'Ihrem|Ihrer|Ihrem'),
    zum: german('dat', 'zum|zur|zum'),
    vom: german('dat', 'vom|von der|vom'),
    beim: german('dat', 'beim|bei der|beim'),
    im: german('dat', 'im|in der|im'),
  },
  'en-GB': { a: { form: 'sg', words: ['a ', 'a ', 'a '], elided: ['an ', 'an ', 'an '] } },
  fr: {
    le: romance('le ', 'la ', 'l’', 'l’'),
    du: romance('du ', 'de la ', 'de l’', 'de l’'),
    au: romance('au ', 'à la ', 'à l’', 'à l’'),
    un: romance('un ', 'une '),
    ce: romance('ce ', 'cette ', 'cet ', 'cette '),
    de: romance('de ', 'de ', 'd’', 'd’'),
    que: romance('que le ', 'que la ', 'que l’', 'que l’'),
  },
  es: {
    el: romance('el ', 'la '),
    del: romance('del ', 'de la '),
    al: romance('al ', 'a la '),
    un: romance('un ', 'una '),
    este: romance('este ', 'esta '),
  },
};
