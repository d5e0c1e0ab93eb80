import { FULL_WIDTH } from '../language.ts';

/** How a script stands for the letters a to z in a pseudo-translation. */
export interface PseudoScript {
  readonly letters: ReadonlyMap<string, string>;
  /** Length of the text beside the source's: one vowel in some is doubled, or only every second letter kept. */
  readonly growth: 'longer' | 'as long' | 'shorter';
  /** The signs that the script sets in its own way. */
  readonly signs: ReadonlyMap<string, string>;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
const SCRIPTS: Readonly<Record<string, readonly [letters: string, growth: PseudoScript['growth']]>> = {
  Arab: ['ابكديفجهيجكلمنوبقرستوفوخيز', 'as long'],
  Cyrl: ['абцдефгхийклмнопярстувшжыз', 'longer'],
  Grek: ['αβκδεφγηιξκλμνοπθρστυβωχψζ', 'longer'],
  Hang: ['아바차다에파가하이자카라마나오파쿠리사타우바와크야자', 'shorter'],
  Hani: ['阿本次大衣方工合一己可力明南欧平去日三天五文王西亚子', 'shorter'],
  Hebr: ['אבכדהפגחיגקלמנעפקרסתובשציז', 'as long'],
  Hira: ['あばかだえふがはいじきらまなおぱくりさたうゔわくやざ', 'shorter'],
  Latn: ['àbçđéfğħíĵķļmñöpqřšŧûvŵxýž', 'longer'],
};

const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Arab: { ',': '،', ';': '؛', '?': '؟' },
  Hani: { ...FULL_WIDTH, ',': '，' },
  Hira: { ...FULL_WIDTH, ',': '、' },
};

/** The letters of a script by its ISO 15924 code; of an unknown one Latin letters with accents. */
export function pseudoScript(script: string): PseudoScript {
  const [letters, growth] = (SCRIPTS[script] ?? SCRIPTS.Latn) as readonly [string, PseudoScript['growth']];
  return {
    letters: new Map([...letters].map((letter, at) => [ALPHABET[at] ?? letter, letter])),
    growth,
    signs: new Map(Object.entries(SIGNS[script] ?? {})),
  };
}
