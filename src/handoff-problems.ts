import {
  type Definition,
  type Expectation,
  expectation,
  finding,
  input,
  notice,
  remark,
} from './definition.ts';

const AGAIN = 'Nothing of it was used. Export it again from the tool as XLIFF';

/** What may be said of files for CAT tools: when they come back, with the texts in them, and when they are written. */
export const HANDOFF_PROBLEMS = {
  'handoff-missing': input(
    (d: { path: string }) => `There is no XLIFF file or zip at ${d.path}.`,
    'Check the path.',
  ),
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
  'handoff-zip': input(
    (d: { reason: string }) => `The zip is refused: ${d.reason}.`,
    'Take the XLIFF files out of it and import them.',
  ),
  'reviewers-disagree': finding(
    () => 'Two persons wrote different texts: one is the target, the other a proposal.',
    'Decide in wortfest review, or edit the target in the record: it is held back until then.',
  ),
  'handoff-document': finding(
    (d: { original: string }) =>
      `The file is for a source that the project does not have: "${d.original}". Nothing of it was taken over.`,
    'Check source.files in the configuration, or the attribute "original" of the file.',
  ),
  'handoff-target': finding(
    (d: { found: string }) =>
      `The file is for a target that the project does not have: ${d.found}. Nothing of it was taken over.`,
    'Add it to targets in the configuration, or correct the target language in the file.',
  ),
  'handoff-unit': finding(
    (d: { source: string }) =>
      `The sentence is no longer in the source, and no other is like it: "${d.source}". Its translation is in the memory only.`,
    'Nothing is to be done unless the sentence was meant to stay.',
  ),
  'handoff-drifted': finding(
    (d: { text: string }) =>
      `The source has changed since the file went out. The text became a proposal: "${d.text}".`,
    'Compare it with the source as it is now, in wortfest review or in the next export.',
  ),
  'handoff-draft': notice(
    (d: { text: string }) =>
      `Nothing in the file says that the text is done; it became a proposal: "${d.text}".`,
    'Confirm the segment in the tool and import again. If the export was made elsewhere, name it with --base.',
  ),
  'handoff-emptied': notice(
    () => 'The text was removed in the file. The one in the record stays.',
    'Write another text in its place.',
  ),
  'handoff-broken': finding(
    (d: { reason: string }) => `The text is kept, but held back: ${d.reason}`,
    'Correct it in the tool and import again, or in wortfest review.',
  ),
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
} satisfies Record<string, Definition<never>>;
