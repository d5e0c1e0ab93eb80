import { dirname, resolve } from 'node:path';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { closest } from '../closest.ts';
import { lineAndColumn, readIfThere } from '../files.ts';
import type { Problem } from '../model.ts';
import { fail, type Place, problem, WortfestError } from '../problems.ts';
import { type Config, configSchema } from './schema.ts';

/** A configuration and the folder that its paths start from. */
export interface LoadedConfig {
  readonly root: string;
  readonly config: Config;
}

/** Reads and checks a configuration file. Fails with all its problems (`config-…`), each with its line. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const bytes = await readIfThere(path);
  if (!bytes) fail('config-missing', { path });
  const text = new TextDecoder().decode(bytes);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !tree) {
    const found = first ? printParseErrorCode(first.error) : 'nothing';
    fail(
      'config-json',
      { expected: 'JSON', found },
      { file: path, ...lineAndColumn(text, first?.offset ?? 0) },
    );
  }
  const place = (keys: readonly PropertyKey[]) => ({ file: path, ...positionOf(text, tree, keys) });
  return { root: dirname(resolve(path)), config: parseConfig(JSON.parse(text), place) };
}

/** Checks a configuration given as a value. Fails with all its problems (`config-…`). */
export function parseConfig(
  value: unknown,
  place: (keys: readonly PropertyKey[]) => Place = () => ({}),
): Config {
  const result = configSchema.safeParse(value, { reportInput: true });
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => problemsOf(issue, place));
    const [first, ...rest] = problems;
    if (first) throw new WortfestError([first, ...rest]);
    throw result.error;
  }
  const config = result.data;
  if (config.targets.includes(config.source.language)) {
    fail('source-language', { found: config.source.language }, place(['targets']));
  }
  for (const [index, pattern] of config.placeholders.entries()) {
    if (!isPattern(pattern) || new RegExp(pattern, 'u').test(''))
      failPattern(pattern, ['placeholders', index], place);
  }
  for (const [index, { before, after }] of config.segmentation.rules.entries()) {
    for (const [side, pattern] of Object.entries({ before, after })) {
      if (!isPattern(pattern)) failPattern(pattern, ['segmentation', 'rules', index, side], place);
    }
  }
  return config;
}

function problemsOf(issue: z.core.$ZodIssue, place: (keys: readonly PropertyKey[]) => Place): Problem[] {
  const key = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const meant = closest(name, knownKeys(issue.path));
      return problem('config-key', { key: name, ...(meant ? { meant } : {}) }, place([...issue.path, name]));
    });
  }
  if (issue.code === 'custom' && issue.params?.language) {
    return [problem('config-language', { key, tag: String(issue.input) }, place(issue.path))];
  }
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.at(-1) ?? [];
    return nested.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, place));
  }
  const [expected = 'another value', found = 'this one'] = issue.message
    .replace(/^(Invalid input|Invalid option|Too small|Too big): /, '')
    .split(/, received /);
  return [
    problem('config-value', { key, expected: expected.replace(/^expected /, ''), found }, place(issue.path)),
  ];
}

// The keys that the schema knows at a path, read from its JSON Schema, for "did you mean".
function knownKeys(path: readonly PropertyKey[]): string[] {
  type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };
  let schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }) as Schema | undefined;
  for (const key of path) {
    schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)];
    schema = schema?.anyOf?.find((option) => option.properties) ?? schema;
  }
  return Object.keys(schema?.properties ?? {});
}

function positionOf(
  text: string,
  tree: Node,
  keys: readonly PropertyKey[],
): { line: number; column: number } {
  for (let length = keys.length; length >= 0; length--) {
    const path = keys.slice(0, length).map((key) => (typeof key === 'number' ? key : String(key)));
    const node = findNodeAtLocation(tree, path);
    if (node) return lineAndColumn(text, node.offset);
  }
  return { line: 1, column: 1 };
}

function failPattern(
  found: string,
  keys: readonly PropertyKey[],
  place: (keys: readonly PropertyKey[]) => Place,
): never {
  const key = keys.join('.');
  return fail('config-value', { key, expected: 'a regular expression', found }, place(keys));
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}
