import { join } from 'node:path';
import { localizedJson, publishedBlocks, sourceBlocks } from '../editions/blocks.ts';
import { readIfThere } from '../files.ts';
import { targetTerm } from '../glossary.ts';
import type { GlossaryEntry, Language, TranslationRecord, Unit } from '../model.ts';
import type { RecordTerms } from '../record/terms.ts';
import { writeRecord } from '../record/write.ts';
import type { WrittenUnits } from '../record/xliff2.ts';
import { formatOf } from '../source/formats.ts';
import { intoLayout } from '../source/json-layout.ts';
import type { Job } from './job.ts';
import { outputsOf, type Project } from './project.ts';

/** A file of the results and what it has to hold. */
export interface ResultFile {
  readonly path: string;
  readonly text: string | Buffer;
}

/**
 * The record, localized JSON and edition of a job, as its units have it, but for files that have to stay as they are. Nothing is
 * written; `written` as `writeRecord` has it.
 */
export function resultFiles(
  project: Project,
  job: Job,
  units: readonly Unit[],
  written?: WrittenUnits,
): readonly ResultFile[] {
  const { config, glossary } = project;
  const { document, target, segments, outputs } = job;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const options = { target, release: config.release };
  const published = publishedBlocks(document, segments, byId, options);
  const format = formatOf(document.path);
  const { adopted } = job;
  const inEdition =
    adopted.size > 0 ? publishedBlocks(document, segments, byId, { ...options, adopted }) : published;
  const edition = { path: outputs.edition, text: inLayout(job, format.build(document, inEdition)) };
  const json = { path: outputs.json, text: format.keyed ? edition.text : localizedJson(document, published) };
  const record = writeRecord(recordOf(project, job, units), recordTerms(glossary, target), written);
  const files = [{ path: outputs.record, text: record }, json];
  return (format.keyed ? files : [...files, edition]).filter(({ path }) => !job.untouchable.has(path));
}

// A file with keys or texts from before Wortfest keeps its layout.
function inLayout({ inherited, outputs }: Job, text: string): string {
  if (!inherited) return text;
  return intoLayout(inherited.text, text, (key) => inherited.ours.has(key), outputs.json);
}

/** The prose sources as localized JSON in their own language, so that i18next can fall back to them. */
export function sourceFiles(project: Project): readonly ResultFile[] {
  const { config, documents } = project;
  return documents
    .filter(({ path }) => !formatOf(path).keyed)
    .map((document) => ({
      path: outputsOf(config, document, config.source.language).json,
      text: localizedJson(document, sourceBlocks(document)),
    }));
}

/** The files that hold something else by now, or are not there. */
export async function differing(root: string, files: readonly ResultFile[]): Promise<readonly ResultFile[]> {
  const found: ResultFile[] = [];
  for (const file of files) {
    const bytes = await readIfThere(join(root, file.path));
    if (!bytes || !Buffer.from(file.text).equals(bytes)) found.push(file);
  }
  return found;
}

/** The terms of the glossary as the files of a target show them. */
export function recordTerms(glossary: ReadonlyMap<string, GlossaryEntry>, target: Language): RecordTerms {
  return new Map(
    [...glossary.values()].map((entry) => {
      const { term, lock } = entry;
      const translation = targetTerm(entry, target);
      return [entry.id, { term, lock, ...(translation ? { translation } : {}) }];
    }),
  );
}

/** The record of a job with some units. */
export function recordOf(
  { config }: Project,
  { document, target }: Job,
  units: readonly Unit[],
): TranslationRecord {
  return {
    original: document.path,
    source: config.source.language,
    target,
    blocks: document.blocks.map(({ key, kind }) => ({ key, kind })),
    units,
  };
}
