import { type Definition, finding, input } from './definition.ts';

const RESOLVE =
  'Run wortfest resolve: it settles records by rule, and no text of a person is lost. Nothing was sent.';
const SOURCE_FIRST = 'Settle it in this file first; wortfest resolve then settles what is made from it.';

/** What may be said of files that git could not merge. */
export const MERGE_PROBLEMS = {
  'record-conflict': input(() => 'The record has conflict markers. It was left as it is.', RESOLVE),
  'output-conflict': input(() => 'The file has conflict markers. It was left as it is.', RESOLVE),
  'source-conflict': input(() => 'The source has conflict markers.', SOURCE_FIRST),
  'glossary-conflict': input(() => 'The glossary has conflict markers.', SOURCE_FIRST),
  'resolve-file': input(
    (d: { path: string }) => `${d.path} is no record and no output of the project.`,
    'Name files that wortfest writes, or none: then all that are in conflict are settled.',
  ),
  'resolve-unreadable': finding(
    (d: { side: string; reason: string }) =>
      `The conflict cannot be settled, since ${d.side} cannot be read: ${d.reason} The file was left as it is.`,
    'Take one side (git checkout --ours or --theirs), or settle the file by hand.',
  ),
  'resolve-unassigned': finding(
    (d: { text: string }) =>
      `In this conflict stands a text that no record has, and it cannot be told which sentence it is for: "${d.text}". The file was left as it is.`,
    'If a person wrote it, put it into the record; then delete this file and run wortfest translate.',
  ),
} satisfies Record<string, Definition<never>>;
