import { setImmediate as breathe } from 'node:timers/promises';
import type { LoadedConfig } from '../config/load.ts';
import { hash, rawText } from '../content.ts';
import { readIfThere } from '../files.ts';
import type { Memory, MemoryEntry } from '../memory/memory.ts';
import type { Document, Language, Unit } from '../model.ts';
import { parseTarget } from '../source/target.ts';
import { type CurrentJob, changeUnit, openCurrent } from './change.ts';
import { type History, openHistory, type UnitVersion } from './history.ts';
import { bytesHash } from './job.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import { fillMemory } from './prepare.ts';
import { openProject, type Project, projectFiles } from './project.ts';
import { type Judgements, judgedRow, type ReviewRow, rowsOf, unitVersion } from './review-rows.ts';
import { settlePersons } from './settle.ts';

/** What a review is opened with. `load` is called before each answer, so that a changed configuration is noticed. */
export interface ReviewOptions {
  readonly load: () => Promise<LoadedConfig>;
  readonly targets: (configured: readonly Language[]) => readonly Language[];
  readonly memory: Memory;
}

/** One document in one language. */
export interface ReviewDocument extends CurrentJob {
  readonly id: string;
  readonly project: Project;
  readonly rows: readonly ReviewRow[];
  readonly judgements: Judgements;
}

/** A text that a person wrote or confirmed. `version` is that of the row that the person saw. */
export interface Revision {
  readonly segment: string;
  readonly text: string;
  readonly state: 'reviewed' | 'final';
  readonly version: string;
}

/** What became of a change: written, or not, because the unit is another one by now or its segment is gone. */
export interface Outcome {
  readonly kind: 'saved' | 'conflict' | 'gone';
  readonly document: ReviewDocument;
  /** The row as it is now; absent when it is gone. */
  readonly row?: ReviewRow;
}

/** A project under review: read once, kept up to date with its files, and written at once. Documents are named by `documentId`. */
export interface Review {
  project(): Promise<Project>;
  targets(): Promise<readonly Language[]>;
  /** Undefined for a document or language that the project has not. */
  open(id: string, target: Language): Promise<ReviewDocument | undefined>;
  /** The same with every row judged; other answers can be given meanwhile. */
  judge(document: ReviewDocument): Promise<ReviewDocument>;
  save(document: ReviewDocument, revision: Revision): Promise<Outcome>;
  /** Takes back the last save in this document; undefined when there is none. */
  undo(document: ReviewDocument): Promise<Outcome | undefined>;
  matches(document: ReviewDocument, row: ReviewRow): Promise<readonly MemoryEntry[]>;
  history(document: ReviewDocument, row: ReviewRow): Promise<readonly UnitVersion[]>;
}

/** Names a document in addresses. */
export function documentId({ path }: Pick<Document, 'path'>): string {
  return hash(8, path);
}

/** A project as it was read, and what was made of it since. */
interface Opened {
  readonly version: string;
  readonly project: Project;
  readonly judges: Map<Language, Judge>;
  readonly documents: Map<string, ReviewDocument>;
  readonly judgements: Map<Language, Judgements>;
}

/** What a save has changed. */
interface Saved {
  readonly segment: string;
  readonly before: Unit;
  readonly after: string;
}

/** Opens a project for review. Fails later, with each answer, as `openProject` and `openJob` do. */
export function createReview({ load, targets, memory }: ReviewOptions): Review {
  const inTurn = createTurns();
  const undoable = new Map<string, Saved[]>();
  let opened: Opened | undefined;
  let history: History | undefined;

  const current = async (): Promise<Opened> => {
    const loaded = await load();
    const version = await versionOf(loaded);
    if (opened?.version !== version) {
      const project = await openProject(loaded);
      await fillMemory(project, memory, []);
      opened = { version, project, judges: new Map(), documents: new Map(), judgements: new Map() };
    }
    return opened;
  };

  const documentOf = (at: Opened, job: CurrentJob): ReviewDocument => {
    const { source, target } = job.job;
    const id = documentId(source);
    const key = `${id} ${target}`;
    const judgements = judgementsOf(at, target);
    const rows = rowsOf(job, judgements, at.documents.get(key)?.rows);
    const document = { ...job, id, project: at.project, rows, judgements };
    at.documents.set(key, document);
    return document;
  };

  const jobOf = async (at: Opened, source: Document, target: Language): Promise<CurrentJob> => {
    const judge = at.judges.get(target) ?? createJudge(at.project, target);
    at.judges.set(target, judge);
    const before = at.documents.get(`${documentId(source)} ${target}`);
    const job = await openCurrent(at.project, judge, source, target, before);
    if (job !== before)
      await fillMemory({ ...at.project, config: withoutImports(at.project) }, memory, [job.job]);
    return job;
  };

  const change = (
    { id, job: { target } }: ReviewDocument,
    segment: string,
    make: (unit: Unit, now: Opened, job: CurrentJob['job'], judge: Judge) => Unit | undefined,
  ): Promise<Outcome & { readonly before?: Unit }> =>
    inTurn(async () => {
      const at = await current();
      const source = at.project.documents.find((one) => documentId(one) === id);
      if (!source) throw new Error('the document is no longer part of the project');
      const job = at.documents.get(`${id} ${target}`) ?? (await jobOf(at, source, target));
      let before: Unit | undefined;
      let changed: Unit | undefined;
      const after = await changeUnit(at.project, job, segment, (unit, now) => {
        before = unit;
        changed = unit && make(unit, at, now, job.judge);
        return changed;
      });
      const document = documentOf(at, after);
      const row = document.rows.find((one) => one.segment.id === segment);
      const shown = row && judgedRow(row, after, document.judgements);
      const kind = changed ? 'saved' : before ? 'conflict' : 'gone';
      return { kind, document, ...(shown ? { row: shown } : {}), ...(before ? { before } : {}) };
    });

  return {
    project: () => inTurn(async () => (await current()).project),
    targets: () => inTurn(async () => targets((await current()).project.config.targets)),
    open: (id, target) =>
      inTurn(async () => {
        const at = await current();
        const source = at.project.documents.find((one) => documentId(one) === id);
        if (!source || !targets(at.project.config.targets).includes(target)) return undefined;
        return documentOf(at, await jobOf(at, source, target));
      }),
    judge: async (document) => {
      const rows: ReviewRow[] = [];
      for (const row of document.rows) {
        if (!row.findings && rows.length % SLICE === 0) await breathe();
        rows.push(judgedRow(row, document, document.judgements));
      }
      return { ...document, rows };
    },
    save: async (document, { segment, text, state, version }) => {
      const outcome = await change(document, segment, (unit, { project }, job, judge) => {
        const one = job.segments.find(({ id }) => id === segment);
        if (!one || unitVersion(one, unit) !== version) return undefined;
        const target = parseTarget(typed(text, unit), one.source, project.config.placeholders);
        return settlePersons(project, withUnit(job, unit), judge, one, target, state).unit;
      });
      const { kind, row, before } = outcome;
      if (kind === 'saved' && row && before) {
        const key = keyOf(document);
        undoable.set(key, [...(undoable.get(key) ?? []), { segment, before, after: row.version }]);
      }
      return outcome;
    },
    undo: async (document) => {
      const saved = undoable.get(keyOf(document))?.pop();
      if (!saved) return undefined;
      return change(document, saved.segment, (unit, _, job) => {
        const segment = job.segments.find(({ id }) => id === saved.segment);
        return segment && unitVersion(segment, unit) === saved.after ? saved.before : undefined;
      });
    },
    matches: async ({ project, job }, { segment, block }) => {
      const pair = { source: project.config.source.language, target: job.target };
      const query = { text: rawText(segment.source), ...(block.name ? { key: block.name } : {}) };
      return (await memory.lookup(pair, [query]))[0] ?? [];
    },
    history: ({ project, job }, { segment }) => {
      history ??= openHistory(project.root);
      const { source } = project.config;
      const record = { path: job.outputs.record, source: source.language, target: job.target };
      return history(record, segment.id);
    },
  };
}

const SLICE = 10;

/** What the checks say of a text that is not saved. */
export function judgeText(
  { project, judge }: Pick<ReviewDocument, 'project' | 'judge'>,
  { segment, unit }: ReviewRow,
  text: string,
): Judgement {
  const target = parseTarget(typed(text, unit), segment.source, project.config.placeholders);
  return judge(segment, target, 'person');
}

// A sentence of prose has no line ends, and white space around a text stands outside its segment.
function typed(text: string, { id, block }: Unit): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return id === block ? lines : lines.replace(/\s*\n\s*/g, ' ');
}

// What a hand edit made of a unit is what the reviewer sees.
function withUnit(job: CurrentJob['job'], unit: Unit): CurrentJob['job'] {
  return { ...job, known: new Map([...job.known, [unit.id, unit]]) };
}

const keyOf = ({ id, job }: ReviewDocument) => `${id} ${job.target}`;

function judgementsOf({ judgements }: Opened, target: Language): Judgements {
  const known = judgements.get(target) ?? new Map<string, Judgement>();
  judgements.set(target, known);
  return known;
}

// The imports were read with the project.
function withoutImports({ config }: Project): Project['config'] {
  return { ...config, memory: { ...config.memory, import: [] } };
}

/** Names the configuration and the bytes of all files that a project is opened from. */
async function versionOf(loaded: LoadedConfig): Promise<string> {
  const parts = [JSON.stringify(loaded.config)];
  for (const path of await projectFiles(loaded)) {
    const bytes = await readIfThere(`${loaded.root}/${path}`);
    parts.push(path, bytes ? bytesHash(bytes) : '');
  }
  return hash(16, ...parts);
}

/** Does one work after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
