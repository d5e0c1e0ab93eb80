import { rootOf } from '../language.ts';
import type { GlossaryEntry, Language, TermTarget } from '../model.ts';
import type { TermStatus } from './foreign-values.ts';
import type { OwnValues } from './tbx-values.ts';

/** A term of a concept as another tool has it. */
export interface ConceptTerm {
  /** A language tag as the file writes it. */
  readonly language: string;
  readonly text: string;
  readonly status?: TermStatus | undefined;
  readonly pos?: GlossaryEntry['pos'];
  readonly gender?: string | undefined;
  /** Another spelling of the term, inflected like it. */
  readonly variant?: boolean;
  readonly caseSensitive?: boolean | undefined;
}

/** What other tools have in the place of our entries: a concept with terms in many languages. */
export interface Concept {
  readonly id?: string;
  readonly line: number;
  readonly subject?: string | undefined;
  readonly notes: readonly string[];
  /** It stays as in the source in every language. */
  readonly untranslated?: boolean | undefined;
  readonly terms: readonly ConceptTerm[];
  readonly own?: OwnValues;
}

/** Why a concept gives no entry. */
export type SkipReason = 'no-source' | 'no-target' | 'forbidden';

/** What was read of a file of another tool. */
export interface ForeignGlossary {
  /** What the file was recognised as. */
  readonly format: string;
  readonly entries: readonly GlossaryEntry[];
  /** Ids of entries that had none in the file. */
  readonly madeIds: ReadonlySet<string>;
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
  /** Columns or languages that nothing was taken from. */
  readonly ignored: readonly string[];
}

/** `path` is for messages; `source` and `targets` are the languages of the project. */
export interface ForeignOptions {
  readonly path: string;
  readonly source: Language;
  readonly targets: readonly Language[];
}

/**
 * The language of ours that a tag of another tool stands for: the same one, the root of a target, or for a language without
 * region any region of it. `_` is `-`, capitals do not count.
 */
export function ownLanguage(
  tag: string,
  { source, targets }: Pick<ForeignOptions, 'source' | 'targets'>,
): Language | undefined {
  const wanted = tag.replaceAll('_', '-').toLowerCase();
  const own = [source, ...targets, ...targets.map(rootOf)];
  const same = own.find((language) => language.toLowerCase() === wanted);
  return (
    same ??
    own.find((language) => language === rootOf(wanted)) ??
    (rootOf(source) === wanted ? source : undefined)
  );
}

/** The entries that concepts give for the languages of the project. An entry without an id gets one from its term. */
export function entriesOf(
  format: string,
  concepts: readonly Concept[],
  options: ForeignOptions,
  ignored: Iterable<string> = [],
): ForeignGlossary {
  const taken = new Set(concepts.flatMap(({ id, own }) => own?.id ?? id ?? []));
  const madeIds = new Set<string>();
  const skipped: { line: number; reason: SkipReason }[] = [];
  const foreign = new Set(ignored);
  const entries = concepts.flatMap((concept) => {
    const terms = concept.terms.map((term) => ({ ...term, language: ownLanguage(term.language, options) }));
    for (const [i, { language }] of terms.entries())
      if (language === undefined) foreign.add(concept.terms[i]?.language ?? '');
    const [term, ...others] = ranked(terms.filter(({ language }) => language === options.source));
    const targets = targetsOf(terms, options.source);
    if (!term) return skip('no-source');
    if (term.status === 'forbidden') return skip('forbidden');
    const lock = concept.own?.lock ?? (concept.untranslated ? 'dnt' : 'locked');
    if (targets.size === 0 && lock === 'locked' && !concept.own) return skip('no-target');
    const id = concept.own?.id ?? concept.id ?? freeId(term.text, taken);
    if (!concept.own?.id && !concept.id) madeIds.add(id);
    return [entryOf(concept, id, lock, term, others, targets, options.path)];

    function skip(reason: SkipReason) {
      skipped.push({ line: concept.line, reason });
      return [];
    }
  });
  return { format, entries, madeIds, skipped, ignored: [...foreign] };
}

type OwnTerm = Omit<ConceptTerm, 'language'> & { readonly language: Language | undefined };

const RANKS: readonly (TermStatus | undefined)[] = ['preferred', undefined, 'admitted', 'forbidden'];
// Preferred terms first, then those without a status, in the order of the file.
const ranked = (terms: readonly OwnTerm[]) =>
  terms.toSorted((a, b) => RANKS.indexOf(a.status) - RANKS.indexOf(b.status));

function targetsOf(terms: readonly OwnTerm[], source: Language): ReadonlyMap<Language, TermTarget> {
  const languages = new Set(terms.flatMap(({ language }) => language ?? []));
  languages.delete(source);
  return new Map(
    [...languages].flatMap((language) => {
      const [term, ...others] = ranked(terms.filter((each) => each.language === language));
      if (!term || term.status === 'forbidden') return [];
      const texts = (forbidden: boolean) =>
        distinct(
          others.filter(({ status }) => (status === 'forbidden') === forbidden),
          term.text,
        );
      return [[language, { term: term.text, forms: texts(false), forbidden: texts(true) }]];
    }),
  );
}

function entryOf(
  { own = {}, ...concept }: Concept,
  id: string,
  lock: GlossaryEntry['lock'],
  term: OwnTerm,
  others: readonly OwnTerm[],
  targets: ReadonlyMap<Language, TermTarget>,
  path: string,
): GlossaryEntry {
  const usable = others.filter(({ status }) => status !== 'forbidden');
  const variants = distinct(
    usable.filter(({ variant }) => variant),
    term.text,
  );
  const listed = distinct(
    usable.filter(({ variant }) => !variant),
    term.text,
  );
  const forms = [...listed, ...(own.excluded ?? [])];
  const pos = own.pos ?? term.pos;
  const gender = own.gender ?? term.gender;
  const mode = own.case ?? (term.caseSensitive ? 'sensitive' : undefined);
  const note = distinct(concept.notes.map((text) => ({ text }))).join('\n');
  return {
    id,
    file: path,
    line: concept.line,
    term: term.text,
    ...(pos ? { pos } : {}),
    ...(mode ? { case: mode } : {}),
    ...(own.compound ? { compound: own.compound } : {}),
    ...(variants.length > 0 ? { variants } : {}),
    ...(forms.length > 0 ? { forms } : {}),
    ...(own.off ? { off: own.off } : {}),
    lock,
    ...(gender ? { gender } : {}),
    ...(concept.subject ? { subject: concept.subject } : {}),
    ...(note ? { note } : {}),
    targets,
  };
}

function distinct(terms: readonly { readonly text: string }[], except?: string): readonly string[] {
  return [...new Set(terms.map(({ text }) => text))].filter((text) => text !== except);
}

/** An id made of a term's letters and digits that is not taken yet; takes it. */
export function freeId(term: string, taken: Set<string>): string {
  const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const words = term
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const base = words || 'term';
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
  taken.add(id);
  return id;
}
