import { hash } from '../content.ts';

/** A sentence of a block: its text as the record has it, and the hash of the text as it was last written. */
export interface WrittenText {
  readonly text: string | undefined;
  readonly written: string | undefined;
}

/** Hash of a text as it was written, to see later whether a person changed it. */
export function writtenHash(raw: string): string {
  return hash(16, raw);
}

/**
 * Finds each sentence of a block again in the text of an output file, so that a person's edit is assigned to its
 * sentence. The answer has an entry a sentence: its new text, or undefined where nothing was changed in the file; the whole
 * answer is undefined when a change cannot be assigned. `split` cuts a text into sentences.
 */
export function assignEdits(
  found: string,
  sentences: readonly WrittenText[],
  split: (text: string) => readonly string[],
): readonly (string | undefined)[] | undefined {
  const pieces = piecesOf(found, sentences, split);
  if (!pieces) return undefined;
  const edits = pieces.map((piece, index) => {
    const { text, written } = sentences[index] ?? {};
    return piece === text || writtenHash(piece) === written ? undefined : piece;
  });
  return edits.includes('') ? undefined : edits;
}

// Sentences that stand unchanged are the landmarks; what lies between two of them belongs to the sentences in between.
function piecesOf(
  found: string,
  sentences: readonly WrittenText[],
  split: (text: string) => readonly string[],
): string[] | undefined {
  const pieces: string[] = [];
  let from = 0;
  let open = 0;
  const fill = (between: string) => {
    if (open === 0) return between.trim() === '';
    const parts = open === 1 ? [between.trim()] : split(between);
    pieces.push(...parts);
    const filled = parts.length === open;
    open = 0;
    return filled;
  };
  for (const { text } of sentences) {
    const at = text ? standsAt(found, text, from) : -1;
    if (at < 0 || !text) {
      open++;
      continue;
    }
    if (!fill(found.slice(from, at))) return undefined;
    pieces.push(text);
    from = at + text.length;
  }
  return fill(found.slice(from)) ? pieces : undefined;
}

// Where a sentence stands on its own, not as the end of a longer one.
function standsAt(found: string, text: string, from: number): number {
  for (let at = found.indexOf(text, from); at >= 0; at = found.indexOf(text, at + 1)) {
    if (at === from || !/[\p{L}\p{M}\p{N}]$/u.test(found.slice(from, at))) return at;
  }
  return -1;
}
