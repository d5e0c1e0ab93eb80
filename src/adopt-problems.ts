import { type Definition, finding, notice } from './definition.ts';

/** What may be said of translations that were there before Wortfest. */
export const ADOPT_PROBLEMS = {
  'adopt-name': notice(
    (d: { name: string; tag: string }) =>
      `The name "${d.name}" is not how Wortfest writes the language ${d.tag}: its texts are not taken over.`,
    'Rename it to the tag, have the tag among targets, and run wortfest init again.',
  ),
  'adopt-config': notice(
    (d: { reason: string }) =>
      `Nothing could be taken over, for the configuration or a file is not right: ${d.reason}`,
    'Run wortfest doctor to see all that is wrong, then wortfest init again.',
  ),
  'adopt-edition': finding(
    (d: { reason: string }) =>
      `The translation was there before, and its sentences cannot be assigned to those of the source for certain: ${d.reason}. It was left as it is.`,
    'Give it the paragraphs and sentences of the source, or move it away to have it made anew.',
  ),
  'output-extra': notice(
    (d: { keys: readonly string[] }) =>
      `The file has ${d.keys.length === 1 ? 'a key' : `${d.keys.length} keys`} that the source has not: ${listed(d.keys)}. It keeps them.`,
    'Remove them where nothing uses them, or add them to the source.',
  ),
} satisfies Record<string, Definition<never>>;

const MOST = 5;

function listed(names: readonly string[]): string {
  const more = names.length - MOST;
  return names.slice(0, MOST).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
