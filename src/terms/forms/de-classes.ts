/** Words that only ß and ss tell apart, folded: here spelling counts. */
export const SHARP_PAIRS: ReadonlySet<string> = new Set(['busse', 'bussen', 'masse', 'massen']);

/** Words that end the head of a term: what follows does not inflect with it. */
export const AFTER_HEAD: ReadonlySet<string> = new Set(
  `am an auf aus bei beim das dem den der des die durch für gegen im in ins mit nach ohne über um unter vom von vor wegen
zu zum zur zwischen`.split(/\s+/),
);

/** Words that end the head only after a noun: between adjectives they are part of it. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['und', 'oder', 'sowie']);
