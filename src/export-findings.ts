import { input, notice, remark } from './definition.ts';

/** What may be said of files for CAT tools when they are written. */
export const EXPORT_FINDINGS = {
  'export-uncarried': notice(
    (d: { signs: readonly string[] }) =>
      `XML has no characters for ${d.signs.join(', ')}: the file for CAT tools goes without them.`,
    'Remove them from the source, or export XLIFF 2.0, which writes them as elements.',
  ),
  'export-empty': remark((d: { states: readonly string[] }) =>
    d.states.length > 0
      ? `No segment is ${d.states.join(' or ')}: no file was written.`
      : 'There is no segment: no file was written.',
  ),
  'export-overwrites': input(
    (d: { path: string }) => `The export would overwrite ${d.path}, a file of the project.`,
    'Name another folder with --out.',
  ),
};
