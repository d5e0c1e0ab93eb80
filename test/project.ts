import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig } from '../src/config/load.ts';
import type { Unit } from '../src/model.ts';
import { readRecord } from '../src/record/read.ts';
import { type TranslateOptions, translate } from '../src/run/local.ts';
import type { Simulator } from './simulator/server.ts';
import { otherWords } from './simulator/words.ts';

export interface TestProject {
  readonly root: string;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  has(path: string): boolean;
  /** All files with their contents, the memory aside. */
  files(): Readonly<Record<string, string>>;
  units(path: string, target: string): readonly Unit[];
}

/** A project in a folder of its own; `config` is merged over a small German one. */
export function makeProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  config: object = {},
): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'wortfest-'));
  const project: TestProject = {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    has: (path) => existsSync(join(root, path)),
    files: () => filesBelow(root),
    units: (path, target) => readRecord(readFileSync(join(root, path)), { path, source: 'de', target }).units,
  };
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  const sources = Object.keys(files).filter((path) => path.startsWith('locales/de/'));
  const base = { source: { language: 'de', files: sources }, targets: ['fr'] };
  if (!files['pipeline.config.json'])
    project.write('pipeline.config.json', JSON.stringify({ ...base, ...config }, null, 2));
  return project;
}

/** The files in a folder with their contents, `.wortfest` aside. */
export function filesBelow(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pathsBelow(root, '').map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder ? `${folder}/${name}` : name;
    if (name === '.wortfest') return [];
    return statSync(join(root, path)).isDirectory() ? pathsBelow(root, path) : [path];
  });
}

/** Runs a project through the library, with fast retries. */
export async function run(project: TestProject, simulator?: Simulator, options: TranslateOptions = {}) {
  const loaded = await loadConfig(join(project.root, 'pipeline.config.json'));
  const credentials = simulator ? { deeplAuthKey: simulator.key, deeplServerUrl: simulator.url } : {};
  return translate(loaded, { credentials, retry: { attempts: 3, firstWait: 1 }, ...options });
}

export interface Exit {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in the project's folder. */
export function wortfest(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Exit> {
  const { DEEPL_AUTH_KEY: _, DEEPL_SERVER_URL: __, FORCE_COLOR: ___, ...inherited } = process.env;
  return new Promise((resolve) => {
    const main = join(import.meta.dirname, '../dist/cli/main.js');
    execFile(
      process.execPath,
      [main, ...args],
      { cwd: root, env: { ...inherited, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      },
    );
  });
}

/** The environment that leads the command line to a simulator. */
export function leadingTo(simulator: Simulator): Readonly<Record<string, string>> {
  return { DEEPL_AUTH_KEY: simulator.key, DEEPL_SERVER_URL: simulator.url };
}

/** A translation that knows the terms: a marked form becomes its target term, every other word another one. */
export function knowing(terms: Readonly<Record<string, string>>) {
  return (text: string, { target }: { target: string }) =>
    text
      .split(/(<t id="\d+">[^<]*<\/t>)/)
      .map((piece) => {
        const [, id, form = ''] = /^<t id="(\d+)">([^<]*)<\/t>$/.exec(piece) ?? [];
        return id === undefined ? otherWords(piece, target) : `<t id="${id}">${terms[form] ?? form}</t>`;
      })
      .join('');
}
