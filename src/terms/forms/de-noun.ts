import { ENDINGS, STRONG } from './de-endings.ts';
import { HEADS } from './de-heads.ts';
import { umlauted } from './de-umlaut.ts';

interface Change {
  /** Letters taken off the end. */
  readonly cut: number;
  readonly umlaut: boolean;
  readonly ending: string;
}

function changesOf(endings: string): readonly Change[] {
  return endings
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [, mark, cut, ending = ''] = /^(~?)(?:-(\d))?(.*)$/.exec(each) ?? [];
      return { cut: Number(cut ?? 0), umlaut: mark === '~', ending };
    });
}

type Classes = readonly (readonly [endings: string, suffixes: string])[];

function bySuffix(classes: Classes): ReadonlyMap<string, readonly Change[]> {
  return new Map(
    classes.flatMap(([endings, suffixes]) => {
      const changes = changesOf(endings);
      return suffixes.split(/\s+/).map((suffix) => [suffix, changes] as const);
    }),
  );
}

const BY_SUFFIX = bySuffix([...ENDINGS, ...HEADS]);
const LONGEST = Math.max(...Array.from(BY_SUFFIX.keys(), (suffix) => suffix.length));
const DEFAULT = changesOf(STRONG);
const NEUTER_E = changesOf('n s');
const ADJECTIVE_E = changesOf('n r s m');
const ADJECTIVE_ER = changesOf('-1 -1n -1s -1m');

// Participles as nouns, by what stands before the ending: der Verbündete, ein Verbündeter; no Verwalter, no Beobachter.
const PREFIX = '(?:^(?:er|ent|zer|über|unter|miss)|(?:^|[a-zäöü])(?:ge|be|ver))[a-zäöüß]+';
const PARTICIPLE_E = new RegExp(`${PREFIX}(?:[^aeiouäöür]et|[^aeiouäöüsr]t|sst|ührt|ehrt|[^aeiouäöü]en)e$`);
const PARTICIPLE_ER = new RegExp(
  `${PREFIX}(?:[bdfgklnpstz]et|(?<!w)ert|[zgknbpdm]t|[^aä]lt|sst|[üe]hrt|[^aeiouäöü]en)er$`,
);
/** Collectives: das Gebäude, des Gebäudes. */
const COLLECTIVE =
  /^ge(?!danke$).{3,}e$|.ge(?:bäude|biete|binde|habe|hänge|birge|folge|füge|hege|häuse|lände|lage|mälde|menge|müse|setze|stänge|triebe|webe|weide|werbe|winde|wölbe)$/;
/** EU, G20, GmbH, MwSt. */
const ABBREVIATION = /^[\p{Lu}\p{N}]{2,}$|.\p{Lu}/u;

/** The class of a noun by the longest of its ends that is known. */
function changesFor(lower: string): readonly Change[] {
  const whole = `^${lower.replace(/ß/g, 'ss')}`;
  for (let from = Math.max(0, whole.length - LONGEST); from < whole.length; from++) {
    const known = BY_SUFFIX.get(whole.slice(from));
    if (known) return known;
  }
  return DEFAULT;
}

function nominalised(lower: string): readonly Change[] | undefined {
  if (lower.endsWith('e') && PARTICIPLE_E.test(lower)) return ADJECTIVE_E;
  if (lower.endsWith('e') && COLLECTIVE.test(lower)) return NEUTER_E;
  if (lower.endsWith('er') && PARTICIPLE_ER.test(lower)) return ADJECTIVE_ER;
  return undefined;
}

function changed(word: string, { cut, umlaut, ending }: Change): string {
  const stem = cut > 0 ? word.slice(0, -cut) : word;
  return (umlaut ? umlauted(stem) : stem) + ending;
}

/** The forms of a German noun in the spelling given, the citation form first; too many rather than too few where no other word is hit. */
export function nounForms(word: string): readonly string[] {
  if (ABBREVIATION.test(word)) return [word, `${word}s`];
  const lower = word.toLowerCase();
  const changes = nominalised(lower) ?? changesFor(lower);
  const sibilant = /[sßxz]$/.test(lower);
  const fitting = changes.filter(({ ending, cut }) => cut > 0 || ending !== 's' || !sibilant);
  return [...new Set([word, ...fitting.map((each) => changed(word, each))])];
}
