import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { conflictLine } from '../conflict.ts';
import { normalize, rawText } from '../content.ts';
import { assignEdits, writtenHash } from '../editions/align.ts';
import { assignEdition } from '../editions/assign.ts';
import { readIfThere } from '../files.ts';
import type { Block, Document, Language, Problem, Segment, TranslationRecord, Unit } from '../model.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import { readRecord } from '../record/read.ts';
import { segmentText } from '../segment/segmenter.ts';
import { formatOf } from '../source/formats.ts';
import { forTarget } from '../source/plurals.ts';
import { parseTarget } from '../source/target.ts';
import { gateName } from './gate.ts';
import { type Inherited, inheritedJson, isFrom } from './inherited.ts';
import { disputed } from './persons.ts';
import { type Outputs, outputsOf, type Project, segmentsOf } from './project.ts';
import { succeeded } from './succession.ts';

/** One document in one target language, with all that is known of it: what a run has to bring up to date. */
export interface Job {
  /** The document as it was read. */
  readonly source: Document;
  /** The document with the plural forms of the target. */
  readonly document: Document;
  readonly target: Language;
  readonly outputs: Outputs;
  /** Names the gate that its texts have to pass. */
  readonly gateName: string;
  /** The blocks of the document by key. */
  readonly blocks: ReadonlyMap<string, Block>;
  readonly segments: readonly Segment[];
  /** The units of the record, with the edits that persons made in any of the files, and their texts for sentences that are gone. */
  readonly known: ReadonlyMap<string, Unit>;
  /** Ids of the units that a person edited since they were written: their text has not passed the gate yet. */
  readonly edited: ReadonlySet<string>;
  /** Hashes of the files that were read, by path; undefined where there was none. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Files that hold an edit which cannot be assigned: they stay as they are. */
  readonly untouchable: ReadonlySet<string>;
  /** Keys of the blocks whose text in the edition was there before Wortfest: it stays in it, whatever a check says. */
  readonly adopted: ReadonlySet<string>;
  /** Ids of the segments without a unit that stand in a file in the source language: that is no translation. */
  readonly copied: ReadonlySet<string>;
  /** The localized JSON, where something in it is from before Wortfest. */
  readonly inherited?: Inherited;
  readonly problems: readonly Problem[];
}

/** Gives the bytes of a file of the project, or undefined where there is none. */
export type StoredFiles = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Reads the record and the outputs of a document in a language; the segments are taken from `before`, the job as it was opened last
 * for the same source. `stored` gives the bytes of a file, by its path from the root. Fails with `record-…` for a record that
 * cannot be read, and with `output-conflict`.
 */
export async function openJob(
  project: Project,
  source: Document,
  target: Language,
  before?: Pick<Job, 'document' | 'segments'>,
  stored: StoredFiles = (path) => readIfThere(join(project.root, path)),
): Promise<Job> {
  const { config } = project;
  const document = before?.document ?? forTarget(source, target);
  const outputs = outputsOf(config, source, target);
  const isKeyed = formatOf(source.path).keyed;
  const blocks = new Map(document.blocks.map((block) => [block.key, block]));
  const files = new Map<string, string | undefined>();
  const read = async (path: string) => {
    const bytes = await stored(path);
    files.set(path, bytes && bytesHash(bytes));
    return bytes;
  };
  const bytes = await read(outputs.record);
  const expected = { path: outputs.record, source: config.source.language, target };
  const record = bytes && readRecord(bytes, expected);
  const units = new Map((record?.units ?? []).map((unit) => [unit.id, unit]));
  const ids = new Map<string, string[]>();
  for (const { id, block } of units.values()) ids.set(block, [...(ids.get(block) ?? []), id]);
  const edited = new Set<string>();
  const edit = (unit: Unit) => {
    units.set(unit.id, unit);
    edited.add(unit.id);
  };
  for (const unit of units.values()) for (const one of recordEdit(unit, config.placeholders)) edit(one);
  const untouchable = new Set<string>();
  const problems: Problem[] = [];
  const segments = before?.segments ?? segmentsOf(project, document);
  const adopted = new Set<string>();
  const copied = new Set<string>();
  let inherited: Inherited | undefined;
  for (const path of new Set([outputs.json, outputs.edition])) {
    const leave = (block: string) => {
      untouchable.add(path);
      problems.push(problem('output-edited', { block }, { file: path, target }));
    };
    const output = await read(path);
    if (output && !record && !isKeyed && path === outputs.edition) {
      const found = editionTexts(output, path, document, segments, target);
      if (typeof found === 'string') {
        untouchable.add(path);
        problems.push(problem('adopt-edition', { reason: found }, { file: path, target }));
      } else
        for (const segment of segments) {
          const text = found.get(segment.id) ?? '';
          if (sameVisibly(text, rawText(segment.source))) copied.add(segment.id);
          else edit(byPerson(newUnit({ blocks }, segment), text, config.placeholders));
        }
      continue;
    }
    const texts = outputTexts(output, path, source, record);
    if (!texts) leave('its paragraphs');
    for (const [block, text] of texts ?? []) {
      const inBlock = (ids.get(block) ?? []).flatMap((id) => units.get(id) ?? []);
      const edits =
        inBlock.length > 0
          ? blockEdits(text, inBlock, target, config.placeholders, path)
          : byHand(text, blocks.get(block), config.placeholders);
      for (const unit of edits ?? []) edit(unit);
      if (!edits) leave(block);
      if (edits?.length === 0 && inBlock.length === 0 && blocks.has(block)) copied.add(block);
      const isSame = path === outputs.edition && edits?.length === 0 && inBlock.length > 0;
      if (isSame && inBlock.every((unit) => isFrom(unit, outputs.edition))) adopted.add(block);
    }
    if (!isKeyed || !output || !texts) continue;
    inherited = inheritedJson(
      output,
      path,
      texts.keys(),
      new Set([...blocks.keys(), ...ids.keys()]),
      adopted,
    );
    if (inherited && inherited.extra.length > 0)
      problems.push(problem('output-extra', { keys: inherited.extra }, { file: path, target }));
  }
  return {
    source,
    document,
    target,
    outputs,
    gateName: gateName(config),
    blocks,
    segments,
    known: succeeded(units, segments, (segment) => newUnit({ blocks }, segment)),
    edited,
    files,
    untouchable,
    adopted,
    copied,
    ...(inherited ? { inherited } : {}),
    problems,
  };
}

/** Whether a file that the job has read holds other bytes by now. */
export async function isOutdated({ root }: Project, { files }: Job): Promise<boolean> {
  for (const [path, before] of files) {
    const bytes = await readIfThere(join(root, path));
    if ((bytes && bytesHash(bytes)) !== before) return true;
  }
  return false;
}

/** Hash of the bytes of a file, as `Job.files` has it. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The unit of a segment that nothing is known of. */
export function newUnit(
  { blocks }: Pick<Job, 'blocks'>,
  { id, block, source, terms }: Pick<Segment, 'id' | 'block' | 'source' | 'terms'>,
): Unit {
  const { name, pluralOf } = blocks.get(block) ?? {};
  return {
    id,
    block,
    ...(name ? { name } : {}),
    ...(pluralOf ? { pluralOf } : {}),
    source,
    state: 'initial',
    terms,
    verdicts: [],
    notes: [],
    proposals: [],
  };
}

// A record that a person edited holds another text than the one that was last written.
function recordEdit(unit: Unit, placeholders: readonly string[]): readonly Unit[] {
  return unit.target && isEdited(unit) ? [byPerson(unit, rawText(unit.target), placeholders)] : [];
}

function byPerson(unit: Unit, raw: string, placeholders: readonly string[]): Unit {
  const { subState: _, origin, ...rest } = unit;
  const { fingerprint, machine } = origin ?? {};
  return {
    ...rest,
    target: parseTarget(raw, unit.source, placeholders),
    state: unit.state === 'final' ? 'final' : 'reviewed',
    origin: { kind: 'person', ...(fingerprint ? { fingerprint } : {}), ...(machine ? { machine } : {}) },
    notes: [],
  };
}

function blockEdits(
  text: string,
  units: readonly Unit[],
  target: Language,
  placeholders: readonly string[],
  path: string,
): readonly Unit[] | undefined {
  const source = units.map((unit) => rawText(unit.source)).join('');
  if (sameVisibly(text, source)) return [];
  const sentences = units.map((unit) => ({
    text: unit.target && rawText(unit.target),
    written: unit.origin?.machine,
  }));
  return assignEdits(text, sentences, splitIn(target))?.flatMap((edit, index) => {
    const unit = units[index];
    if (edit === undefined || !unit) return [];
    const own = byPerson(unit, edit, placeholders);
    // An edit of the same sentence in another file is another person's.
    return isEdited(unit) && own.target ? [disputed(unit, own.target, path)] : [own];
  });
}

const splitIn = (language: Language) => (text: string) =>
  segmentText(text, { language }).map(({ start, end }) => text.slice(start, end));

function editionTexts(
  bytes: Uint8Array,
  path: string,
  { name, language, blocks }: Document,
  segments: readonly Segment[],
  target: Language,
): ReadonlyMap<string, string> | string {
  const found = formatOf(path).parse(bytes, { path, name, language, placeholders: [] });
  return assignEdition(blocks, segments, found.blocks, splitIn(target));
}

function isEdited({ target, origin }: Unit): boolean {
  return !!target && origin?.machine !== undefined && writtenHash(rawText(target)) !== origin.machine;
}

// A key that the file has and the record has not: a translation from before Wortfest, or added by hand.
function byHand(
  text: string,
  block: Block | undefined,
  placeholders: readonly string[],
): readonly Unit[] | undefined {
  if (!block) return [];
  if (sameVisibly(text, rawText(block.content))) return [];
  if (block.kind !== 'key') return undefined;
  const { key, content: source } = block;
  const unit = newUnit({ blocks: new Map([[key, block]]) }, { id: key, block: key, source, terms: [] });
  return [byPerson(unit, text, placeholders)];
}

function sameVisibly(a: string, b: string): boolean {
  return normalize(a).replaceAll(' ', '') === normalize(b).replaceAll(' ', '');
}

// The texts of an output file by block key. Blocks of an edition are found by their place, which the record knows;
// undefined when there are more or fewer than it knows.
function outputTexts(
  bytes: Uint8Array | undefined,
  path: string,
  source: Document,
  record: TranslationRecord | undefined,
): ReadonlyMap<string, string> | undefined {
  if (!bytes) return new Map();
  const line = conflictLine(bytes);
  if (line !== undefined) fail('output-conflict', {}, { file: path, line });
  const blocks = outputBlocks(bytes, path, source);
  const keys = (formatOf(path).keyed ? { blocks } : (record ?? source)).blocks.map(({ key }) => key);
  if (blocks.length > 0 && keys.length !== blocks.length) return undefined;
  return new Map(blocks.map((block, index) => [keys[index] ?? block.key, rawText(block.content)]));
}

/** The blocks of a localized JSON or an edition of a source; none when it is empty. Fails with `source-…`. */
export function outputBlocks(
  bytes: Uint8Array,
  path: string,
  { name, language }: Pick<Document, 'name' | 'language'>,
): readonly Block[] {
  try {
    return formatOf(path).parse(bytes, { path, name, language, placeholders: [] }).blocks;
  } catch (error) {
    if (error instanceof WortfestError && error.problems[0].code === 'source-empty') return [];
    throw error;
  }
}
