import type { Span } from '../model.ts';
import { fold, germanSpelling, inCapitals, lowered } from './fold.ts';
import { createTermMatcher } from './matcher.ts';
import type { Claim, Wanted } from './wanted.ts';

/** A claim of a German target: offsets are those of the text. */
interface GermanClaim extends Span {
  readonly claim: Claim;
}

/** German targets: inflected forms, also as members of longer words, by the matcher of sources. */
export function germanFinder(wanted: readonly Wanted[]): (target: string) => readonly GermanClaim[] {
  const byKey = new Map<string, Wanted[]>();
  for (const each of wanted) {
    const key = `${each.pos ?? ''}:${each.text}`;
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  const matcher = createTermMatcher(
    Array.from(byKey, ([id, [each]]) => ({
      id,
      term: each?.text ?? '',
      ...(each?.pos ? { pos: each.pos } : {}),
      case: each?.exact ? 'sensitive' : 'auto',
      compound: 'any',
    })),
  );
  return (target) =>
    matcher.match(target).flatMap(({ start, end, termId, form, kind }) =>
      (byKey.get(termId) ?? [])
        .filter(({ inflected }) => kind !== 'word' || !inflected?.except.has(lowered(form)))
        .map(({ termId, text }) => ({
          start,
          end,
          claim: {
            termId,
            text,
            rule: kind === 'word' ? 'generated-form' : 'compound-form',
            capitals: inCapitals(form) && !inCapitals(fold(text, germanSpelling).text),
          },
        })),
    );
}
