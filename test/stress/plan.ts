/** The languages that the corpus is translated into. */
export const TARGETS = ['en-GB', 'fr', 'es', 'pl', 'ja', 'ar'] as const;
export type Target = (typeof TARGETS)[number];
export type Tongue = 'de' | Target;

/** A stretch of a text: plain, a form of a term (`slot` tells its occurrences in a text apart), or a placeholder or tag. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly slot: string; readonly termId: string }
  | { readonly kind: 'code'; readonly text: string };

/** A right translation, and a word of each of its sentences by which the sentence is known, in order. */
export interface RightText {
  readonly pieces: readonly Piece[];
  readonly anchors: readonly string[];
}

/** A source segment with its right translations. */
export interface PlannedUnit {
  readonly source: readonly Piece[];
  readonly targets: Readonly<Record<Target, RightText>>;
}

/** A heading, a paragraph or a key; its key in the localized JSON. */
export interface PlannedBlock {
  readonly key: string;
  readonly units: readonly PlannedUnit[];
}

export interface PlannedFile {
  /** `text` or `json`, as the name ends. */
  readonly kind: 'text' | 'json';
  readonly name: string;
  readonly blocks: readonly PlannedBlock[];
}

/** What stands for a term in the targets, and what must not. */
export interface PlannedTerm {
  readonly id: string;
  /** Names and what stays as in the source: capitals as listed. */
  readonly exact: boolean;
  readonly forms: Readonly<Record<Target, readonly [string, ...string[]]>>;
  readonly forbidden: Readonly<Record<Target, readonly string[]>>;
}

/** All that was generated, and how it is to be translated. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly terms: readonly PlannedTerm[];
}

/** The text of pieces, codes as they stand in the source. */
export function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** All segments of a plan. */
export function unitsOf({ files }: Plan): readonly PlannedUnit[] {
  return files.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units));
}
