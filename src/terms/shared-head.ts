import type { PartOfSpeech, Span } from '../model.ts';
import { fold, lowered } from './fold.ts';
import type { TargetRules } from './forms/target.ts';
import { RUN } from './wanted.ts';

// Between the words of a term may stand those of another one that shares its head: "nuclear, space and missile programmes".
const MOST_BETWEEN = 4;

/**
 * Where a target has the words of a term apart, each in one of its forms, near each other: "nuclear and missile programmes" has those of
 * "nuclear programme". For terms that a source splits ("Atom- und Raketenprogramme"); undefined for a single word.
 */
export function sharedHead(
  target: string,
  term: string,
  pos: PartOfSpeech | undefined,
  rules: TargetRules,
): Span | undefined {
  const words = fold(term, rules.spell).text.match(RUN) ?? [];
  if (words.length < 2 || rules.bounds === 'none') return undefined;
  const inflections = rules.forms(words, pos);
  const forms = words.map(
    (word, at) => new Set([word, ...(inflections[at]?.(word) ?? [])].map((form) => lowered(form))),
  );
  const folded = fold(target, rules.spell);
  const runs = Array.from(folded.lower.matchAll(RUN), ({ 0: run, index }) => ({ run, index }));
  for (const start of runs.keys()) {
    const near = runs.slice(start, start + words.length + MOST_BETWEEN);
    const places = forms.map((accepted) => near.findIndex(({ run }) => accepted.has(run)));
    const [first, last] = [Math.min(...places), Math.max(...places)].map((at) => near[at]);
    if (places.includes(-1) || new Set(places).size < places.length || !first || !last) continue;
    return folded.span(first.index, last.index + last.run.length);
  }
  return undefined;
}
