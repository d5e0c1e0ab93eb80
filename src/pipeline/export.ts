import { posix } from 'node:path';
import { writeAllIfChanged } from '../files.ts';
import type { Language, Problem, TranslationRecord, Unit } from '../model.ts';
import { fail, problem } from '../problems.ts';
import { uncarriedFindings } from '../record/handoff/uncarried.ts';
import { writeHandoff, type XliffVersion } from '../record/handoff/write.ts';
import { createVerifier } from '../terms/verify.ts';
import { handoffNames } from './handoff-names.ts';
import { type Job, openJob } from './job.ts';
import { type KitContent, kitOf } from './kit.ts';
import { outgoingUnits } from './outgoing.ts';
import { outputsOf, type Project } from './project.ts';
import { recordOf, recordTerms } from './results.ts';
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
  /** Puts the files of each language into a zip too, with terms and memory. */
  readonly kit: boolean;
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
  /** Paths of the zips, one a language that has files. */
  readonly kits: readonly string[];
  /** Paths of the files that are new or changed. */
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/** A document as it goes out in one language. */
interface Outgoing {
  readonly exported: ExportedFile;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly job: Job;
}

/**
 * Writes a file for CAT tools for each document and target that has segments to give, and keeps a copy of each by its export
 * id, so that what comes back can be compared with what went out. Nothing is written when anything cannot be read, or when
 * a file of the project would be overwritten (`export-overwrites`).
 */
export async function exportProject(project: Project, options: ExportOptions): Promise<ExportResult> {
  const { documents, glossary, root } = project;
  const names = handoffNames(documents);
  const all: Outgoing[] = [];
  const problems: Problem[] = [];
  const kits: { readonly path: string; readonly text: Uint8Array }[] = [];
  for (const target of options.targets) {
    const verifier = createVerifier(glossary.values(), target);
    const terms = recordTerms(glossary, target);
    const ofTarget: Outgoing[] = [];
    for (const document of documents) {
      const job = await openJob(project, document, target);
      problems.push(...job.problems);
      const units = outgoingUnits(job, verifier).filter(isWanted(options.states));
      if (units.length === 0) {
        const place = { file: document.path, target };
        problems.push(problem('export-empty', { states: options.states }, place));
        continue;
      }
      const record = recordOf(project, job, options.copySource ? units.map(withTarget) : units);
      if (options.xliff === '1.2') problems.push(...uncarriedFindings(record));
      const path = posix.join(options.out, target, `${names.get(document.path)}.xlf`);
      const { exportId, text } = writeHandoff(withoutEmptyBlocks(record), terms, options);
      const exported = { path, file: document.path, target, exportId, segments: units.length };
      const counts = countStatuses(units.map(statusOf));
      ofTarget.push({ exported: { ...exported, ...counts }, text, units, job });
    }
    all.push(...ofTarget);
    if (options.kit && ofTarget.length > 0) {
      const content = kitContent(target, posix.join(options.out, target), ofTarget);
      kits.push({ path: posix.join(options.out, `${target}.zip`), text: await kitOf(project, content) });
    }
  }
  const files = all.map(({ exported }) => exported);
  const outputs = [...all.map(({ exported: { path }, text }) => ({ path, text })), ...kits];
  refuseOverwriting(project, outputs);
  await writeAllIfChanged(
    root,
    all.map(({ exported: { exportId }, text }) => ({ path: `${BASES}/${exportId}.xlf`, text })),
  );
  const written = await writeAllIfChanged(root, outputs);
  return { exitCode: 0, xliff: options.xliff, files, kits: kits.map(({ path }) => path), written, problems };
}

/** Where the copies of exports are kept, from the project root: files named by export id. */
export const BASES = '.wortfest/handoffs';

function isWanted(states: readonly Status[]): (unit: Unit) => boolean {
  return (unit) => states.length === 0 || states.includes(statusOf(unit));
}

function withTarget(unit: Unit): Unit {
  return unit.target ? unit : { ...unit, target: unit.source };
}

function withoutEmptyBlocks(record: TranslationRecord): TranslationRecord {
  const filled = new Set(record.units.map(({ block }) => block));
  return { ...record, blocks: record.blocks.filter(({ key }) => filled.has(key)) };
}

function kitContent(target: Language, folder: string, documents: readonly Outgoing[]): KitContent {
  return {
    target,
    files: documents.map(({ exported, text }) => ({ name: posix.relative(folder, exported.path), text })),
    known: documents.flatMap(({ job }) => [...job.known.values()]),
    terms: new Set(
      documents.flatMap(({ units }) => units.flatMap(({ terms }) => terms.map(({ termId }) => termId))),
    ),
  };
}

function refuseOverwriting(
  { config, documents }: Project,
  files: readonly { readonly path: string }[],
): void {
  const own = new Set(
    documents.flatMap((document) => [
      document.path,
      ...config.targets.flatMap((target) => Object.values(outputsOf(config, document, target))),
    ]),
  );
  for (const { path } of files) if (own.has(path)) fail('export-overwrites', { path });
}
