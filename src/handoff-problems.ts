import { type Expectation, expectation, input } from './definition.ts';

const AGAIN = 'Nothing of it was used. Export it again from the tool as XLIFF';

/** What may be wrong with a whole file that comes back from a CAT tool. */
export const HANDOFF_PROBLEMS = {
  'handoff-damaged': input(
    (d: { reason: string }) => `The file cannot be read: ${d.reason}.`,
    `${AGAIN}; a package of a tool has to be opened in the tool first.`,
  ),
  'handoff-doctype': input(
    () => 'The file has a DOCTYPE, which is refused.',
    `${AGAIN}, or remove the DOCTYPE line: XLIFF needs none.`,
  ),
  'handoff-root': input(
    (d: Expectation) => `The file is of another kind: ${expectation(d)}.`,
    `${AGAIN} 1.2 or 2.0.`,
  ),
  'handoff-duplicate': input(
    (d: { unit: string; first: number }) =>
      `The unit "${d.unit}" stands twice, first in line ${d.first}: nobody can tell which one holds.`,
    `${AGAIN}, or remove one of the two.`,
  ),
  'handoff-size': input(
    (d: { bytes: number; limit: number }) =>
      `The file has ${d.bytes} bytes, more than the ${d.limit} allowed.`,
    'Export its documents from the tool as files of their own.',
  ),
};
