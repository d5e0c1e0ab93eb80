import { finding, input, notice } from './definition.ts';

/** What may be wrong with the files of other tools, and with bringing them into a table of ours. */
export const EXCHANGE_PROBLEMS = {
  'tbx-invalid': input(
    (d: { reason: string }) => `The termbase is not valid TBX: ${d.reason}.`,
    'Export it again as TBX-Basic, or as CSV.',
  ),
  'terms-missing': input(
    (d: { path: string }) => `There is no termbase ${d.path}.`,
    'Name a TBX or CSV file that is there.',
  ),
  'terms-encoding': input(
    () => 'The termbase is neither UTF-8 nor UTF-16.',
    'Save it as "CSV UTF-8", or export it again with that encoding.',
  ),
  'terms-columns': input(
    (d: { source: string; found: readonly string[] }) =>
      d.found.length === 0
        ? 'The table is empty.'
        : `No known table has these columns: ${d.found.map((name) => `"${name}"`).join(', ')}. Expected one for ${d.source} and one for each target.`,
    'Call the columns by their languages, such as de and en-GB, or source and target; or export the termbase as TBX.',
  ),
  'terms-language': input(
    (d: { targets: readonly string[] }) =>
      `The table does not say its target language, and there are ${d.targets.length}: ${d.targets.join(', ')}.`,
    'Name the one with --target.',
  ),
  'terms-conflict': finding(
    (d: { id: string; column: string; expected: string; found: string }) =>
      `"${d.id}" has "${d.expected}" in the column ${d.column}, and the file has "${d.found}". The table was left as it is there.`,
    'Change the cell by hand if the file is right.',
  ),
  'terms-place': notice(
    (d: { column: string; count: number }) =>
      `The table has no column ${d.column}, so ${d.count === 1 ? 'one value was' : `${d.count} values were`} left out.`,
    'Add the column to the header row, and import again.',
  ),
  'exchange-size': input(
    (d: { bytes: number; limit: number }) =>
      `The file has ${d.bytes} bytes, more than the ${d.limit} that are read.`,
    'Export it in several files.',
  ),
};
