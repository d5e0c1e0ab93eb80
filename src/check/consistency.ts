import { normalize, rawText } from '../content.ts';
import type { Problem, Unit } from '../model.ts';
import { type Place, problem } from '../problems.ts';

/** The accepted units of a document whose source an earlier unit has with another target; a warning each. Plural forms of the target differ as they must. */
export function checkConsistency(units: readonly Unit[], place: Place): readonly Problem[] {
  const first = new Map<string, string>();
  return units.flatMap(({ id, name, source, target = [], pluralOf }) => {
    const key = normalize(rawText(source));
    const found = normalize(rawText(target));
    const expected = first.get(key);
    if (pluralOf !== undefined || expected === found) return [];
    if (expected !== undefined)
      return [problem('target-inconsistent', { expected, found }, { ...place, unit: name ?? id })];
    first.set(key, found);
    return [];
  });
}
