/**
 * The nouns of the pipeline: readonly, JSON-serializable values that every step takes and gives.
 * Offsets are UTF-16 code units; an end is exclusive.
 */

/** A BCP 47 language tag, such as `de`, `en-GB` or `pt-BR`. */
export type Language = string;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A placeholder, or the opening or closing tag of a pair. `id` is unique in a text; both tags of a pair share it. */
export interface Code {
  readonly kind: 'placeholder' | 'open' | 'close';
  readonly id: string;
  /** The code as it stands in the file, such as `{{name}}` or `<b>`. */
  readonly source: string;
}

/** A piece of a text: characters, or one inline code. */
export type Inline = string | Code;

/** A text with its inline codes, in reading order. No two strings stand side by side and none is empty. */
export type Content = readonly Inline[];

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'key';

/** A heading, paragraph or list item of a prose source, or one key of a keyed source. */
export interface Block {
  /** Prose: `001-heading`, counted in document order. Keyed: the escaped key path. An XML NMTOKEN, unique in the document. */
  readonly key: string;
  /** Keyed sources: the key path as a person reads it. */
  readonly name?: string;
  readonly kind: BlockKind;
  readonly content: Content;
  /** Where the block's text stands in `Document.text`; for JSON the string literal with its quotes. */
  readonly span: Span;
  /** The key of the source form that an extra plural form of the target is made from. */
  readonly pluralOf?: string;
}

/** A source file as it was read. `text` is the whole file, decoded, so that it can be rebuilt byte for byte. */
export interface Document {
  /** Path from the project root, with `/`. */
  readonly path: string;
  /** What `{name}` stands for in output patterns: the path below the sources' folder, without extension. */
  readonly name: string;
  readonly format: string;
  readonly language: Language;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** One sentence of prose, or the whole value of a key. */
export interface Segment {
  /** Prose: `s-` and a hash of the normalized sentence, with `-2`, `-3` when it repeats. Keyed: the block's key. */
  readonly id: string;
  /** Key of the block that it stands in. */
  readonly block: string;
  readonly source: Content;
  /** Where it stands in the plain text of the block's content. */
  readonly span: Span;
  readonly terms: readonly TermMatch[];
}

/** One occurrence of a glossary term; the span is in the plain text of the segment. */
export interface TermMatch extends Span {
  readonly termId: string;
  /** The text as it stands there. */
  readonly form: string;
  /** `word`: an own word or phrase; `compound`: a member of a longer word; `ellipsis`: split over a hyphen ("Atom- und Raketenprogramme"). */
  readonly kind: 'word' | 'compound' | 'ellipsis';
  /** Ids of other entries that have this form too. */
  readonly others?: readonly string[];
}

/** How strictly a target keeps a term: `dnt` stays as in the source, a missed `preferred` term is only a warning. */
export type Lock = 'locked' | 'preferred' | 'dnt' | 'off';

/** A glossary entry's side in one target language. */
export interface TermTarget {
  readonly term: string;
  /** Other accepted forms, inflections included. */
  readonly forms: readonly string[];
  readonly forbidden: readonly string[];
}

export type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'name' | 'phrase';

/** A rule of matching that an entry can switch off. */
export type MatchRule = 'inflection' | 'spelling' | 'ellipsis';

/** What the matcher needs to know of a term. */
export interface TermEntry {
  readonly id: string;
  /** Citation form. */
  readonly term: string;
  readonly pos?: PartOfSpeech;
  readonly case?: 'auto' | 'sensitive' | 'insensitive';
  readonly compound?: 'none' | 'hyphen' | 'any';
  /** Other spellings of the same term, inflected like it. */
  readonly variants?: readonly string[];
  /** Forms to be found exactly as listed, beside the generated ones; `!form` is none though the rules make it. */
  readonly forms?: readonly string[];
  /** What it is about: of two entries with one form, that of the document's subject is meant. */
  readonly subject?: string;
  /** Rules that this entry goes without: generated forms, other spellings (ß and ss, ä and ae), split compounds. */
  readonly off?: readonly MatchRule[];
}

/** One row of the glossary. */
export interface GlossaryEntry extends TermEntry {
  /** The file that it was read from, and the line where its row begins, from 1; an entry made by a program has none. */
  readonly file?: string;
  readonly line?: number;
  readonly lock: Lock;
  readonly gender?: string;
  readonly note?: string;
  readonly targets: ReadonlyMap<Language, TermTarget>;
}

/** Source texts with their translations, as a translation service takes them; languages without region. */
export interface Dictionary {
  readonly source: Language;
  readonly target: Language;
  readonly entries: readonly (readonly [source: string, target: string])[];
}

/** All verdicts, the good ones first. */
export const VERDICTS = [
  'kept',
  'inflected',
  'allowed-synonym',
  'repaired',
  'missing',
  'doubled',
  'forbidden',
  'ambiguous',
] as const;

/**
 * What became of one occurrence of a term in a target: the term itself, a form of it, a synonym that the entry lists, put there
 * by a local repair; not there, once too often, in a forbidden form, or another entry's term that has the source form too.
 */
export type VerdictKind = (typeof VERDICTS)[number];

/** The verdict on one occurrence of a term. */
export interface Verdict {
  readonly termId: string;
  readonly verdict: VerdictKind;
  /** The rule that decided. */
  readonly rule: string;
  /** In the plain text of the source; absent for a doubled or forbidden form, which has no occurrence there. */
  readonly source?: Span;
  /** In the plain text of the target; absent for a missing term. */
  readonly target?: Span;
}

/** All rungs, in the order in which they are tried. */
export const RUNGS = ['marked', 'plain', 'opaque', 'repaired'] as const;

/**
 * How a text was asked for: with the terms marked and the text around as context, plainly, with the target terms locked in the
 * place of the terms; or mended without asking.
 */
export type Rung = (typeof RUNGS)[number];

/** One try at a translation by a provider. */
export interface Attempt {
  readonly rung: Rung;
  /** What it may bill at the most. */
  readonly characters: number;
  /** Codes of the errors that held the answer back; none for the one that passed. */
  readonly errors: readonly string[];
}

/** Where a target text came from. */
export interface Origin {
  readonly kind: 'person' | 'memory' | 'provider' | 'source';
  /** The provider's name, the file that the memory entry came from, or the file that a person's text was taken over from. */
  readonly name?: string;
  /** Says whether a machine translation is still valid: a hash of source and terms, and one of the provider's settings. */
  readonly fingerprint?: string;
  /** Hash of the text as the machine wrote it: another text there is a person's work. */
  readonly machine?: string;
  /** Seal of a text that passed the gate: as long as it fits, the text need not be judged again. */
  readonly gate?: string;
  /** The provider's tries, in order. */
  readonly attempts?: readonly Attempt[];
}

/** States and substates of XLIFF 2; `parked` is a draft that failed a check. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';
export type SubState = 'wf:parked' | 'wf:mt' | 'wf:tm';

/** Another translation, offered beside a person's text. */
export interface Proposal {
  readonly target: Content;
  readonly source: Content;
  readonly origin: string;
  /** 0 to 100, how much the source that it was made for is like the segment's. */
  readonly quality: number;
}

/** One unit of a record: a segment and all that is known of its translation. */
export interface Unit {
  readonly id: string;
  readonly block: string;
  readonly name?: string;
  readonly pluralOf?: string;
  readonly source: Content;
  readonly target?: Content;
  readonly state: State;
  readonly subState?: SubState;
  readonly origin?: Origin;
  readonly terms: readonly TermMatch[];
  readonly verdicts: readonly Verdict[];
  /** Why the unit is parked, or what a person should know of it. */
  readonly notes: readonly string[];
  readonly proposals: readonly Proposal[];
}

/** The bilingual state of one document in one target language. */
export interface TranslationRecord {
  /** Path of the source, as in `Document.path`. */
  readonly original: string;
  readonly source: Language;
  readonly target: Language;
  readonly blocks: readonly { readonly key: string; readonly kind: BlockKind }[];
  readonly units: readonly Unit[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something to tell a person, with all that is needed to find and mend it. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  readonly target?: Language;
  readonly unit?: string;
  readonly expected?: string;
  readonly found?: string;
}
