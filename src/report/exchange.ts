import type { MemoryStats } from '../memory/memory.ts';
import type { ExportedMemory, ImportedMemory } from '../pipeline/exchange-memory.ts';
import type { ImportedTerms, ReadTermbase } from '../pipeline/exchange-terms.ts';
import type { SkipReason } from '../terms/concept.ts';
import { type Column, counted, type Paint, problemsText, table } from './text.ts';

const REASONS: Readonly<Record<SkipReason, string>> = {
  'no-source': 'no term in the source language',
  'no-target': 'no term in any target',
  forbidden: 'the source term itself is forbidden',
};
const MOST_LINES = 20;

/** What became of imported termbases for a terminal. */
export function importedTermsText(result: ImportedTerms, paint: Paint): string {
  const { into, dryRun, added, filled, configured } = result;
  const cells = filled.map(({ id, column, value }) => `  ${id}  ${column}: ${value}`);
  const parts = [
    ...result.files.map((file) => termbaseText(file, paint)),
    listText(
      'New entries',
      added.map((id) => `  ${id}`),
      paint,
    ),
    listText('Filled cells', cells, paint),
    problemsText(result.problems, paint),
    `${into}: ${counted(added.length, 'entry', 'entries')} ${dryRun ? 'would be added' : 'added'}, ${counted(filled.length, 'cell')} filled.${result.written || dryRun ? '' : ' Nothing was written.'}\n`,
    configured ? '' : `Name ${into} in glossary in the configuration, else no run reads it.\n`,
  ];
  return parts.filter(Boolean).join('');
}

function termbaseText({ file, format, entries, skipped, ignored }: ReadTermbase, paint: Paint): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].map((reason) => {
    const lines = skipped.filter((one) => one.reason === reason).map(({ line }) => line);
    const shown = lines.slice(0, MOST_LINES).join(', ');
    return `  skipped ${lines.length}: ${REASONS[reason]} (line ${shown}${lines.length > MOST_LINES ? ', …' : ''})\n`;
  });
  const rest = ignored.length > 0 ? `  not taken: ${ignored.join(', ')}\n` : '';
  return `${paint('bold', file)}  ${format}, ${counted(entries, 'entry', 'entries')}\n${reasons.join('')}${rest}`;
}

function listText(title: string, lines: readonly string[], paint: Paint): string {
  if (lines.length === 0) return '';
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).join('\n');
  return `${paint('bold', title)}\n${shown}\n${more > 0 ? `  and ${more} more, all shown by --format json\n` : ''}`;
}

/** What became of imported memories for a terminal. */
export function importedMemoryText(files: readonly ImportedMemory[], paint: Paint): string {
  return files
    .map((one) => {
      const lines = [
        ...one.entries.map(({ target, count }) => `${target}: ${counted(count, 'translation')}`),
        one.repeated > 0 ? `${one.repeated} stand there twice` : '',
        one.replaced > 0 ? `${one.replaced} replaced by a later translation of the same text` : '',
        one.withoutSource > 0 ? `skipped ${one.withoutSource}: no text in the source language` : '',
        one.withoutTarget > 0 ? `skipped ${one.withoutTarget}: no text in any target` : '',
        one.ignored.length > 0 ? `not taken: ${one.ignored.join(', ')}` : '',
        one.known ? 'In the memory already: nothing was changed.' : '',
        one.configured ? '' : 'Only this memory file has it: name it in memory.import to have it everywhere.',
      ].filter(Boolean);
      return `${paint('bold', one.file)}  ${counted(one.units, 'unit')}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}

/** How many translations were exported, by origin, in a sentence. */
export function exportedMemoryText({ counts }: Pick<ExportedMemory, 'counts'>): string {
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ origin, count }) => `${count} of origin ${origin}`);
  return `${words.join(', ') || 'No translation'}.\n`;
}

const UNITS: readonly Column<MemoryStats['units'][number]>[] = [
  { title: 'Source', value: ({ source }) => source },
  { title: 'Target', value: ({ target }) => target },
  { title: 'Origin', value: ({ origin }) => origin },
  { title: 'Translations', value: ({ count }) => count },
];

/** What a memory holds for a terminal. */
export function memoryStatsText(
  {
    units,
    answers,
    characters,
    file,
    bytes,
  }: MemoryStats & { readonly file: string; readonly bytes: number },
  paint: Paint,
): string {
  return `${table(UNITS, units, paint)}\n${file}: ${bytes} bytes, ${counted(answers, 'kept answer')}${characters > 0 ? ` to ${counted(characters, 'character')}` : ''}.\n`;
}
