import { buffer } from 'node:stream/consumers';
import { rawText } from '../content.ts';
import { targetOf } from '../glossary.ts';
import type { ImportedEntry } from '../memory/memory.ts';
import { writeTmx } from '../memory/tmx-write.ts';
import type { GlossaryEntry, Language, Unit } from '../model.ts';
import { writeTermsCsv } from '../terms/csv-write.ts';
import { writeTbx } from '../terms/tbx-write.ts';
import { VERSION } from '../version.ts';
import { type KitPart, kitReadme } from './kit-readme.ts';
import type { Project } from './project.ts';

/** What a translator of one language gets. */
export interface KitContent {
  readonly target: Language;
  /** The files for CAT tools, by their names in the kit: relative paths that lead nowhere else. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** All that the records of the documents know; only what is accepted, or a person's, goes into the memory. */
  readonly known: readonly Unit[];
  /** Ids of the terms that occur in the files. */
  readonly terms: ReadonlySet<string>;
}

// The earliest time that a zip can say, so that the same content gives the same bytes.
const TIME = [1980, 0, 1] as const;

/** A zip with the files of a language, its terms, its memory and what a translator has to know. */
export async function kitOf({ config, glossary }: Project, content: KitContent): Promise<Uint8Array> {
  const { target, files, known, terms } = content;
  const source = config.source.language;
  const languages = { source, targets: [target] };
  const entries = [...glossary.values()].filter(({ id }) => terms.has(id)).map((one) => onlyIn(one, target));
  const memory = memoryEntries(known, source, target);
  const parts: (KitPart & { readonly text: string })[] = files.map((file) => ({ ...file, about: '' }));
  if (memory.length > 0) {
    const text = writeTmx(memory, { source, version: VERSION, placeholders: config.placeholders });
    parts.push({ name: 'memory.tmx', about: 'translations that were accepted', text });
  }
  if (entries.length > 0) {
    parts.push(
      {
        name: 'terms.csv',
        about: 'the terms that occur, as a table',
        text: writeTermsCsv(entries, languages),
      },
      {
        name: 'terms.tbx',
        about: 'the terms that occur, as a termbase',
        text: writeTbx(entries, { ...languages, dialect: 'martif' }),
      },
    );
  }
  return zip([...parts, { name: 'README.txt', text: kitReadme(source, target, parts) }]);
}

// The other languages are of no use to the translator of one.
function onlyIn(entry: GlossaryEntry, target: Language): GlossaryEntry {
  const side = targetOf(entry, target);
  return { ...entry, targets: new Map(side ? [[target, side]] : []) };
}

function memoryEntries(known: readonly Unit[], source: Language, target: Language): readonly ImportedEntry[] {
  return known.flatMap((unit) => {
    const accepted = unit.state !== 'initial' || unit.origin?.kind === 'person';
    if (!unit.target || !accepted || unit.origin?.kind === 'source') return [];
    const translation = rawText(unit.target);
    const key = unit.name ? { key: unit.name } : {};
    return [{ source, target, text: rawText(unit.source), translation, ...key }];
  });
}

async function zip(files: readonly { readonly name: string; readonly text: string }[]): Promise<Uint8Array> {
  const { ZipFile } = await import('yazl');
  const archive = new ZipFile();
  const mtime = new Date(...TIME);
  for (const { name, text } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    archive.addBuffer(Buffer.from(text), name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  archive.end();
  return buffer(archive.outputStream);
}
