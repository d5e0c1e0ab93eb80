import type { GlossaryEntry, Language, TermTarget } from '../../src/model.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { createVerifier } from '../../src/terms/verify.ts';

type Sides = Readonly<Record<Language, string | Partial<TermTarget>>>;

/** An entry whose id is its term; a side of it may be the target term alone. */
export function entry(term: string, sides: Sides, options: Partial<GlossaryEntry> = {}): GlossaryEntry {
  const targets = Object.entries(sides).map(([language, side]): [Language, TermTarget] => [
    language,
    { term: '', forms: [], forbidden: [], ...(typeof side === 'string' ? { term: side } : side) },
  ]);
  return { id: term, term, lock: 'locked', ...options, targets: new Map(targets) };
}

/** The verdicts as "term verdict rule text-in-target". */
export function verify(
  source: string,
  target: string,
  language: Language,
  entries: readonly GlossaryEntry[],
) {
  const terms = createTermMatcher(entries).match(source);
  return createVerifier(entries, language)
    .verify({ target, terms })
    .map(({ termId, verdict, rule, target: span }) =>
      [termId, verdict, rule, ...(span ? [target.slice(span.start, span.end)] : [])].join(' '),
    );
}
