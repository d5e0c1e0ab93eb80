import { join, posix, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { LoadedConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { conflictLine } from '../conflict.ts';
import { plainText } from '../content.ts';
import { projectPath, readIfThere, readSource } from '../files.ts';
import type { Document, GlossaryEntry, Language, Segment } from '../model.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import { compileRules, type SegmentRules } from '../segment/rules.ts';
import { documentSegments } from '../segment/segments.ts';
import { readSrx } from '../segment/srx.ts';
import { formatOf } from '../source/formats.ts';
import { readGlossary } from '../terms/csv.ts';
import { createTermMatcher, type TermMatcher } from '../terms/matcher.ts';
import { type OpenedIndex, openTermIndex } from './term-cache.ts';

/** A configured project with everything read that does not depend on a target. */
export interface Project {
  readonly root: string;
  readonly config: Config;
  readonly documents: readonly Document[];
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  readonly matcher: TermMatcher;
  /** The forms that the matcher looks for. */
  readonly termIndex: OpenedIndex;
  /** The project's own rules of sentence ends. */
  readonly rules: SegmentRules;
}

/**
 * Reads glossary and sources. `files` limits the documents to these paths or globs, from the working folder. Fails with
 * all that is wrong in them.
 */
export async function openProject(
  { root, config }: LoadedConfig,
  files: readonly string[] = [],
): Promise<Project> {
  const rules = await readRules(root, config);
  const entries = await readGlossaries({ root, config });
  const all = await readDocuments(root, config);
  const documents = files.length > 0 ? await selected(all, root, files) : all;
  const termIndex = await openTermIndex(root, config, entries);
  const matcher = createTermMatcher(entries, termIndex.index);
  const glossary = new Map(entries.map((entry) => [entry.id, entry]));
  return { root, config, documents, glossary, matcher, rules, termIndex };
}

/** The segments of a document with their terms; where two entries have a form, the subject of the whole document helps to decide. */
export function segmentsOf({ matcher, rules }: Project, document: Document): readonly Segment[] {
  const subject = matcher.subjectOf(document.blocks.map(({ content }) => plainText(content)));
  return documentSegments(document, (text) => matcher.match(text, subject), rules);
}

async function readRules(root: string, { segmentation, source }: Config): Promise<SegmentRules> {
  const { srx: path } = segmentation;
  if (path === undefined) return compileRules(segmentation);
  const bytes = await readIfThere(join(root, path));
  if (!bytes) fail('srx-missing', { path });
  const srx = readSrx(bytes, path);
  if (!srx.rulesFor(source.language)) fail('srx-language', { language: source.language }, { file: path });
  return compileRules(segmentation, srx);
}

/** Where the results of a document in a language go, from the project root. Keyed: JSON and edition are one file. */
export interface Outputs {
  readonly record: string;
  readonly json: string;
  readonly edition: string;
}

/** Fills the output patterns of the configuration. */
export function outputsOf(
  config: Config,
  { path, name, format }: Pick<Document, 'path' | 'name' | 'format'>,
  target: Language,
): Outputs {
  const values: Readonly<Record<string, string>> = { target, name, ext: posix.extname(path).slice(1) };
  const fill = (pattern: string) =>
    pattern.replace(/\{(target|name|ext)\}/g, (_, key: string) => values[key] ?? '');
  const { record, json, edition } = config.outputs;
  const text = fill(json);
  return { record: fill(record), json: text, edition: format === 'i18next' ? text : fill(edition) };
}

/** Reads the glossaries of a project. Fails with `glossary-…`. */
export async function readGlossaries({ root, config }: LoadedConfig): Promise<readonly GlossaryEntry[]> {
  const firstIn = new Map<string, string>();
  const entries: GlossaryEntry[] = [];
  for (const path of config.glossary) {
    const bytes = await readIfThere(join(root, path));
    if (!bytes) fail('glossary-missing', { path });
    const line = conflictLine(bytes);
    if (line !== undefined) fail('glossary-conflict', {}, { file: path, line });
    for (const entry of readGlossary(bytes, {
      path,
      source: config.source.language,
      targets: config.targets,
    })) {
      const first = firstIn.get(entry.id);
      if (first) fail('glossary-duplicate', { id: entry.id, first }, { file: path });
      firstIn.set(entry.id, path);
      entries.push(entry);
    }
  }
  return entries;
}

/** Paths of all files that a project is opened from, its configuration aside. Fails with `source-missing`. */
export async function projectFiles({ root, config }: LoadedConfig): Promise<readonly string[]> {
  const sources = await sourcePaths(root, config);
  const { srx } = config.segmentation;
  return [...(srx === undefined ? [] : [srx]), ...config.glossary, ...sources.map(({ path }) => path)];
}

async function readDocuments(root: string, config: Config): Promise<Document[]> {
  const documents: Document[] = [];
  const problems = [];
  const paths = await sourcePaths(root, config);
  for (const { path, name } of paths) {
    try {
      const format = formatOf(path);
      const bytes = await readSource(root, path, config.limits.sourceBytes);
      const line = conflictLine(bytes);
      if (line !== undefined && isDerived(path, paths, config)) continue;
      if (line !== undefined) fail('source-conflict', {}, { file: path, line });
      documents.push(
        format.parse(bytes, {
          path,
          name,
          language: config.source.language,
          placeholders: config.placeholders,
        }),
      );
    } catch (error) {
      if (!(error instanceof WortfestError)) throw error;
      problems.push(...error.problems.map((one) => ({ ...one, file: one.file ?? path })));
    }
  }
  const [first, ...rest] = problems;
  if (first) throw new WortfestError([first, ...rest]);
  const sources = withoutDerived(documents, config);
  refuseCollisions(sources, config);
  return sources;
}

interface SourcePath {
  readonly path: string;
  readonly name: string;
}

async function sourcePaths(root: string, config: Config): Promise<SourcePath[]> {
  const found = new Map<string, SourcePath>();
  for (const pattern of config.source.files) {
    const isGlob = /[*?[\]{}!()]/.test(pattern);
    const paths = isGlob ? await glob(pattern, { cwd: root, dot: false }) : [posix.normalize(pattern)];
    if (paths.length === 0) fail('source-missing', { pattern });
    const base = isGlob
      ? posix.dirname(pattern.slice(0, pattern.search(/[*?[\]{}!()]/)).concat('x'))
      : posix.dirname(pattern);
    for (const path of paths.sort()) {
      const name = posix.relative(base, path).slice(0, -posix.extname(path).length || undefined);
      if (!found.has(path)) found.set(path, { path, name });
    }
  }
  return [...found.values()];
}

// Whether a file that cannot be parsed is the JSON that a prose source has in its own language.
function isDerived(path: string, sources: readonly SourcePath[], config: Config): boolean {
  return sources.some((source) => {
    const { keyed, name: format } = formatOf(source.path);
    return !keyed && outputsOf(config, { ...source, format }, config.source.language).json === path;
  });
}

// The JSON that a prose source has in its own language is an output, even where a glob of sources finds it.
function withoutDerived(documents: readonly Document[], config: Config): Document[] {
  const prose = documents.filter(({ blocks }) => blocks.every(({ kind }) => kind !== 'key'));
  const derived = new Set(prose.map((document) => outputsOf(config, document, config.source.language).json));
  return documents.filter(
    ({ path, blocks }) =>
      !derived.has(path) || !blocks.every(({ key }) => /^\d{3,}-(heading|paragraph|item)$/.test(key)),
  );
}

function refuseCollisions(documents: readonly Document[], config: Config): void {
  const writers = new Map<string, string>();
  for (const document of documents) {
    for (const target of config.targets) {
      for (const output of new Set(Object.values(outputsOf(config, document, target)))) {
        const first = writers.get(output) ?? documents.find(({ path }) => path === output)?.path;
        if (first)
          throw new WortfestError([problem('config-outputs', { first, second: document.path, output })]);
        writers.set(output, document.path);
      }
    }
  }
}

async function selected(
  documents: readonly Document[],
  root: string,
  files: readonly string[],
): Promise<Document[]> {
  const wanted = new Set<string>();
  for (const file of files) {
    const absolute = resolve(file).replaceAll('\\', '/');
    const paths = [absolute, ...(await glob(file, { absolute: true, dot: false }))].map((path) =>
      projectPath(root, path),
    );
    const known = paths.filter((path) => documents.some((document) => document.path === path));
    if (known.length === 0) fail('source-missing', { pattern: file });
    for (const path of known) wanted.add(path);
  }
  return documents.filter(({ path }) => wanted.has(path));
}
