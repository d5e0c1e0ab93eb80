import { posix } from 'node:path';
import { writeAllIfChanged } from '../files.ts';
import type { Language, Problem, TranslationRecord, Unit } from '../model.ts';
import { fail, problem } from '../problems.ts';
import { uncarriedFindings } from '../record/handoff/uncarried.ts';
import { writeHandoff, type XliffVersion } from '../record/handoff/write.ts';
import { createVerifier } from '../terms/verify.ts';
import { VERSION } from '../version.ts';
import { handoffNames } from './handoff-names.ts';
import { openJob } from './job.ts';
import { outgoingUnits } from './outgoing.ts';
import { outputsOf, type Project } from './project.ts';
import { type ResultFile, recordOf, recordTerms } from './results.ts';
import { countStatuses, type Status, type StatusCounts, statusOf } from './status.ts';

/** What of a project goes out, and how. */
export interface ExportOptions {
  readonly targets: readonly Language[];
  readonly xliff: XliffVersion;
  /** Only segments of these; none for all. */
  readonly states: readonly Status[];
  /** Folder for the files, from the project root. */
  readonly out: string;
  /** Puts a copy of the source where there is no target, for tools that show nothing else. */
  readonly copySource: boolean;
  /** Marks terms in the texts. */
  readonly marks: boolean;
}

/** A file for CAT tools: one document in one target language, with the numbers of its segments by status. */
export interface ExportedFile extends StatusCounts {
  readonly path: string;
  /** Path of the source. */
  readonly file: string;
  readonly target: Language;
  readonly exportId: string;
  readonly segments: number;
}

/** The files for CAT tools that were written. */
export interface ExportResult {
  readonly exitCode: 0;
  readonly xliff: XliffVersion;
  readonly files: readonly ExportedFile[];
  /** Paths of the files that are new or changed. */
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Writes a file for CAT tools for each document and target that has segments to give, and keeps a copy of each by its export
 * id, so that what comes back can be compared with what went out. Nothing is written when anything cannot be read, or when
 * a file of the project would be overwritten (`export-overwrites`).
 */
export async function exportProject(project: Project, options: ExportOptions): Promise<ExportResult> {
  const { documents, glossary, root } = project;
  const { xliff, states, marks } = options;
  const names = handoffNames(documents);
  const files: ExportedFile[] = [];
  const problems: Problem[] = [];
  const bases: ResultFile[] = [];
  const outgoing: ResultFile[] = [];
  for (const target of options.targets) {
    const verifier = createVerifier(glossary.values(), target);
    const terms = recordTerms(glossary, target);
    for (const document of documents) {
      const job = await openJob(project, document, target);
      problems.push(...job.problems);
      const units = outgoingUnits(job, verifier).filter(
        (unit) => states.length === 0 || states.includes(statusOf(unit)),
      );
      const place = { file: document.path, target };
      if (units.length === 0) {
        problems.push(problem('export-empty', { states }, place));
        continue;
      }
      const record = withoutEmptyBlocks(
        recordOf(project, job, options.copySource ? units.map(withTarget) : units),
      );
      if (xliff === '1.2') problems.push(...uncarriedFindings(record));
      const { exportId, text } = writeHandoff(record, terms, { xliff, marks, toolVersion: VERSION });
      const path = posix.join(options.out, target, `${names.get(document.path)}.xlf`);
      files.push({ path, ...place, exportId, segments: units.length, ...countStatuses(units.map(statusOf)) });
      bases.push({ path: `${BASES}/${exportId}.xlf`, text });
      outgoing.push({ path, text });
    }
  }
  refuseOverwriting(project, files);
  await writeAllIfChanged(root, bases);
  return { exitCode: 0, xliff, files, written: await writeAllIfChanged(root, outgoing), problems };
}

/** Where the copies of exports are kept, from the project root: files named by export id. */
export const BASES = '.wortfest/handoffs';

function withTarget(unit: Unit): Unit {
  return unit.target ? unit : { ...unit, target: unit.source };
}

function withoutEmptyBlocks(record: TranslationRecord): TranslationRecord {
  const filled = new Set(record.units.map(({ block }) => block));
  return { ...record, blocks: record.blocks.filter(({ key }) => filled.has(key)) };
}

function refuseOverwriting({ config, documents }: Project, files: readonly ExportedFile[]): void {
  const own = new Set(
    documents.flatMap((document) => [
      document.path,
      ...config.targets.flatMap((target) => Object.values(outputsOf(config, document, target))),
    ]),
  );
  for (const { path } of files) if (own.has(path)) fail('export-overwrites', { path });
}
