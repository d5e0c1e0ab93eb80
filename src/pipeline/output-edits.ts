import { normalize, rawText } from '../content.ts';
import { writtenHash } from '../editions/align.ts';
import type { Language, Unit } from '../model.ts';
import { segmentText } from '../segment/segmenter.ts';

/** All texts that records say of their units; what else stands in an output is a person's, or an older one of theirs. */
export interface KnownTexts {
  /** Whether a unit has, had or was offered this text. */
  readonly of: (id: string, text: string) => boolean;
  /** Whether any unit has it. */
  readonly anywhere: (text: string) => boolean;
  /** Whether a text is made of such sentences alone. */
  readonly madeOf: (text: string) => boolean;
}

/** Collects the texts of units and hashes of what was written, and the sentences of an older output. */
export function knownTexts(units: Iterable<Unit>, older: readonly string[], target: Language): KnownTexts {
  const ofUnit = new Map<string, Set<string>>();
  const hashes = new Set<string>();
  const all = new Set<string>();
  for (const { id, source, target: text, proposals, origin } of units) {
    const own = ofUnit.get(id) ?? new Set();
    ofUnit.set(id, own);
    for (const content of [source, text, ...proposals.map((one) => one.target)]) {
      if (content) own.add(normalize(rawText(content)));
    }
    for (const one of own) all.add(one);
    if (origin?.machine) hashes.add(origin.machine).add(`${id} ${origin.machine}`);
  }
  const sentences = (text: string) =>
    segmentText(text, { language: target }).map(({ start, end }) => text.slice(start, end));
  for (const text of older) for (const one of [text, ...sentences(text)]) all.add(normalize(one));
  const anywhere = (text: string) => all.has(normalize(text)) || hashes.has(writtenHash(text));
  return {
    of: (id, text) =>
      ofUnit.get(id)?.has(normalize(text)) === true || hashes.has(`${id} ${writtenHash(text)}`),
    anywhere,
    madeOf: (text) => anywhere(text) || sentences(text).every(anywhere) || without(text, all).trim() === '',
  };
}

// Longer ones first, since a sentence may stand in another.
function without(text: string, known: ReadonlySet<string>): string {
  const whole = normalize(text);
  return [...known]
    .filter((one) => one !== '' && whole.includes(one))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, ' '), whole);
}
