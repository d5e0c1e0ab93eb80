import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Abbreviations that something must follow, in lower case, by primary language subtag; the runtime's segmenter knows none.
const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'dr mr mrs ms prof rev hon gen col capt lt sgt gov sen rep st mt vs e.g i.e cf no nos fig vol pp approx ca al',
  ),
  es: words('sr sra srta dr dra d dña prof ud uds núm art pág págs p.ej ej fig av ee.uu'),
  fr: words('m mm mme mlle dr pr me st ste art fig vol n° no p pp env cf ex'),
  it: words('sig sigg dott dr prof avv ing arch art fig pag pagg n es ecc.es cfr s'),
  nl: words('dhr mevr mw dr drs ir ing prof mr bijv bv nr art blz d.w.z o.a t.o.v ca'),
  pl: words('dr inż mgr prof np tj tzn ul nr art str św ok tzw'),
  pt: words('sr sra dr dra prof eng art pág p.ex ex n.º fig av'),
  ru: words('г гг ул им д стр т.е т.д т.п т.к см ср напр проф акад руб'),
  sv: words('dr prof t.ex bl.a dvs d.v.s ca nr kl s.k m.m'),
};
const NONE: ReadonlySet<string> = new Set();
const TOKEN = /([^\s("“„«'‘]*)\.\s+$/u;
const INITIAL = /^\p{Lu}$/u;
const LOOK_BACK = 40;
// The runtime's time grows with the square of a long text: it gets windows, and what is near a window's end is asked again.
const WINDOW = 16_000;
const MARGIN = 1_000;
// A code that touches the stop, with what closes beside it.
const TOUCHING = /[\uFFFC»”"’)\]]*\s*/uy;

/** Offsets at which the sentences of a block end by the runtime's segmenter, abbreviations and codes mended; the last one left out. */
export function intlCuts(text: string, language: Language): readonly number[] {
  const abbreviations = ABBREVIATIONS[rootOf(language)] ?? NONE;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  // The runtime cuts at every line break; here only what blocks are made of.
  const line = text.replace(/[\r\n\u2028\u2029]/g, ' ');
  const cuts: number[] = [];
  for (const index of boundaries(line, segmenter)) {
    const token = TOKEN.exec(line.slice(Math.max(0, index - LOOK_BACK), index))?.[1];
    if (token !== undefined && (abbreviations.has(token.toLowerCase()) || INITIAL.test(token))) continue;
    const cut = afterCodes(line, index);
    if (cut < line.length && cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  return cuts;
}

function* boundaries(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    const rest = from + size >= text.length;
    let last = 0;
    for (const { index } of segmenter.segment(text.slice(from, from + size))) {
      if (index === 0) continue;
      if (!rest && index > size - MARGIN) break;
      yield from + index;
      last = index;
    }
    if (rest) return;
    from += last;
    // A sentence longer than the window needs a wider one.
    size = last > 0 ? WINDOW : size * 2;
  }
}

function afterCodes(text: string, index: number): number {
  if (text[index] !== '\uFFFC' || /\s/u.test(text[index - 1] ?? ' ')) return index;
  TOUCHING.lastIndex = index;
  return index + (TOUCHING.exec(text)?.[0].length ?? 0);
}
