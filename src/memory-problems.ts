import { input, notice } from './definition.ts';

/** What may be wrong with the memory file. It is a cache, but answers that were paid may be in it alone. */
export const MEMORY_PROBLEMS = {
  'memory-unusable': input(
    (d: { reason: string }) => `The memory cannot be used: ${d.reason}.`,
    'Check memory.file in the configuration, its folder and their permissions.',
  ),
  'memory-damaged': input(
    (d: { reason: string }) => `The memory is damaged: ${d.reason}.`,
    'Run wortfest translate: it sets the file aside and fills a new one from records and imports.',
  ),
  'memory-set-aside': notice(
    (d: { path: string; reason: string }) =>
      `${d.reason} The file was set aside as ${d.path}, and a new one was begun.`,
    'Nothing of the records is lost. Answers that no record had yet are sent again; delete the old file when you miss nothing.',
  ),
  'memory-busy': input(
    () => 'Another process has locked the memory for more than five seconds.',
    'Wait until it is done, then run again. What was translated is saved.',
  ),
  'memory-full': input(
    () => 'There is no space left on the disk for the memory.',
    'Make space, then run again. What was translated is saved where the disk took it.',
  ),
};
