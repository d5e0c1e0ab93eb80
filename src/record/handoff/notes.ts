import type { Lock, Unit } from '../../model.ts';
import type { RecordTerms } from '../terms.ts';
import type { UnitNote } from '../xliff2.ts';

const LOCKS: Readonly<Record<Lock, string>> = {
  locked: 'locked',
  preferred: 'preferred',
  dnt: 'do not translate',
  off: 'off',
};

/**
 * What a translator has to know of a unit: why it is parked, and its terms with their translations; tools show notes more
 * often than marks.
 */
export function handoffNotes(unit: Unit, glossary: RecordTerms): readonly UnitNote[] {
  const parked = unit.state === 'initial' ? 'parked: ' : '';
  const reasons = unit.notes.map(
    (note): UnitNote => ({
      category: 'wf:parked',
      priority: 1,
      appliesTo: 'target',
      text: `${parked}${note}`,
    }),
  );
  const terms = [...new Set(unit.terms.map(({ termId }) => termId))].flatMap((id) => {
    const { term, translation, lock = 'locked' } = glossary.get(id) ?? {};
    return term && translation ? [`${term} = ${translation} (${LOCKS[lock]})`] : [];
  });
  if (terms.length === 0) return reasons;
  return [...reasons, { category: 'wf:terms', priority: 3, appliesTo: 'source', text: terms.join('; ') }];
}
