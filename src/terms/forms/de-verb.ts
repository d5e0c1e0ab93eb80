import { ADJECTIVE_ENDINGS } from './de-adjective.ts';
import { IRREGULAR_PRESENTS, STRONG_VERBS, type StrongVerb, WEAK_ONLY, WEAK_TOO } from './de-strong.ts';
import { umlauted } from './de-umlaut.ts';

// Longer prefixes stand before those they begin with.
const SEPARABLE = new RegExp(
  `^(?:${`auseinander entgegen gegenüber zusammen zurecht zurück hervor herunter heraus herein herüber herum herab heran herbei
hinunter hinaus hinein hinweg hinzu voraus voran vorbei vorher vorweg überein bereit weiter wieder nieder bevor davon daran dazu
durch empor statt über unter wider hoch frei heim fern fest fort nach teil klar los weg aus auf bei dar ein her hin mit vor ab
an um zu`
    .split(/\s+/)
    .join('|')})(?=.{3})`,
);
const INSEPARABLE = /^(?:hinter|wieder|über|unter|wider|durch|miss|voll|emp|ent|ver|zer|be|er|ge|um)(?=.{3})/;

interface Parts {
  readonly prefix: string;
  readonly base: string;
  readonly verb: StrongVerb;
}

/** A strong verb after its prefixes: nehmen in übernehmen, in wiederaufnehmen; be-, ver- before another prefix make weak ones (beantragen). */
function strongIn(infinitive: string, prefixes = [SEPARABLE, INSEPARABLE]): Parts | undefined {
  const verb = STRONG_VERBS.get(infinitive);
  if (verb) return { prefix: '', base: infinitive, verb };
  if (WEAK_ONLY.has(infinitive)) return undefined;
  for (const kind of prefixes) {
    const prefix = kind.exec(infinitive)?.[0] ?? '';
    const further = kind === SEPARABLE ? prefixes : [INSEPARABLE];
    const inner = prefix ? strongIn(infinitive.slice(prefix.length), further) : undefined;
    if (inner) return { ...inner, prefix: prefix + inner.prefix };
  }
  return undefined;
}

/** The -e- that a stem asks for in front of -t and -st: arbeitet, rechnet. */
const link = (stem: string) => (/(?:[dt]|(?:[^aeiouäöülrhmn]|ch)[mn])$/.test(stem) ? 'e' : '');
const second = (stem: string) => (/[sßxz]$/.test(stem) ? `${stem}t` : `${stem}st`);

/** The present and the imperative of a stem. */
function present(stem: string): readonly string[] {
  const short = stem.replace(/(?<=[^aeiouäöü])e(?=[lr]$)/, '');
  const linked = stem + link(stem);
  return [stem, `${stem}e`, `${short}e`, `${linked}t`, second(linked)];
}

function strongFinite(
  base: string,
  { preterite, present: changed, subjunctive }: StrongVerb,
): readonly string[] {
  const vowelChange =
    changed === undefined ? [] : [changed, changed.replace(/(?<!t)$/, 't'), second(changed)];
  const presents = IRREGULAR_PRESENTS.get(base) ?? [...present(base.replace(/e?n$/, '')), ...vowelChange];
  const pasts = /e$/.test(preterite) ? ['', 'n', 'st', 't'] : ['', 'en', 'st', 'est', 't', 'et'];
  const wish = subjunctive ?? umlauted(preterite).replace(/(?<!e)$/, 'e');
  return [
    ...presents,
    ...pasts.map((ending) => preterite + ending),
    ...['', 'n', 'st', 't'].map((ending) => wish + ending),
  ];
}

function weakFinite(stem: string): readonly string[] {
  const past = `${stem}${link(stem)}te`;
  return [...present(stem), past, `${past}n`, `${past}st`, `${past}t`];
}

/** Participles of a weak verb, the prefix taken as separable and as not: übersetzt, übergesetzt. */
function weakParticiples(infinitive: string, separable: string): readonly string[] {
  const stem = stemOf(infinitive);
  const whole = `${stem}${link(stem)}t`;
  if (/ieren$/.test(infinitive)) return [whole];
  return [whole, `ge${whole}`, ...(separable ? [`${separable}ge${whole.slice(separable.length)}`] : [])];
}

/** As for weak verbs; a verb with a prefix that it never loses keeps that: begonnen, vergessen. */
function strongParticiples({ prefix, base, verb: { participle } }: Parts): readonly string[] {
  const fixed = /^(?:emp|ver|be(?!r[gs])|er|ge(?!be|h|lt))/.exec(base)?.[0];
  if (fixed !== undefined) return [prefix + fixed + participle];
  return [`${prefix}ge${participle}`, ...(prefix || base === 'werden' ? [prefix + participle] : [])];
}

const stemOf = (infinitive: string) => infinitive.replace(/(?<=[lr])n$|en$/, '');

/**
 * The forms of a German verb in one word, infinitive first, participles with the endings of adjectives; a separated prefix is
 * out of reach of a span ("läutet … ein").
 */
export function verbForms(infinitive: string): readonly string[] {
  const separable = SEPARABLE.exec(infinitive)?.[0] ?? '';
  const strong = strongIn(infinitive);
  const weak = strong === undefined || WEAK_TOO.has(strong.base);
  const participles = [
    `${infinitive}d`,
    ...(strong ? strongParticiples(strong) : []),
    ...(weak ? weakParticiples(infinitive, separable) : []),
  ];
  return [
    ...new Set([
      infinitive,
      ...(strong ? strongFinite(strong.base, strong.verb).map((form) => strong.prefix + form) : []),
      ...(weak ? weakFinite(stemOf(infinitive)) : []),
      ...participles.flatMap((each) => ['', ...ADJECTIVE_ENDINGS].map((ending) => each + ending)),
      ...(separable ? [`${separable}zu${infinitive.slice(separable.length)}`] : []),
      ...(strong?.prefix ? [`${strong.prefix}zu${strong.base}`] : []),
    ]),
  ];
}
