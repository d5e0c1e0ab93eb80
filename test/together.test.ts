import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { settleFiles, withLock } from '../src/lock.ts';
import { isWriting, writeTogether } from '../src/together.ts';
import { makeProject, type TestProject } from './project.ts';

const JOURNAL = '.wortfest/writing.json';
const TEMPORARY = 'locales/fr/.a.json.4711.tmp';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A process was killed when the record had taken its place and the JSON had not. */
function killed(): TestProject {
  const project = makeProject({ 'locales/fr/a.xlf': 'new record', 'locales/fr/a.json': 'old json' });
  project.write(TEMPORARY, 'new json');
  const step = (path: string, temporary: string, before: string, after: string) => {
    return { path, temporary, before: hashOf(before), after: hashOf(after) };
  };
  const steps = [
    step('locales/fr/a.xlf', 'locales/fr/.a.xlf.4711.tmp', 'old record', 'new record'),
    step('locales/fr/a.json', TEMPORARY, 'old json', 'new json'),
  ];
  project.write(JOURNAL, JSON.stringify(steps));
  return project;
}

/** What is in `locales/fr`. */
const texts = (project: TestProject) =>
  Object.fromEntries(Object.entries(project.files()).filter(([path]) => path.startsWith('locales/fr/')));

describe('files that belong together', () => {
  test('are finished where a process was killed', async () => {
    const project = killed();
    await settleFiles(project.root);
    expect(texts(project)).toEqual({ 'locales/fr/a.xlf': 'new record', 'locales/fr/a.json': 'new json' });
    expect(isWriting(project.root)).toBe(false);
  });

  test.each<readonly [string, string, string, string]>([
    ['a file was changed since', 'locales/fr/a.json', 'by hand', 'by hand'],
    ['what was ready is damaged', TEMPORARY, 'new js', 'old json'],
    ['the note breaks off', JOURNAL, '[{"path":', 'old json'],
  ])('stay as they are where %s', async (_, path, text, json) => {
    const project = killed();
    project.write(path, text);
    await withLock(project.root, async () => undefined);
    expect(texts(project)).toMatchObject({ 'locales/fr/a.xlf': 'new record', 'locales/fr/a.json': json });
    expect(isWriting(project.root)).toBe(false);
  });

  test('leave no note when they are written', async () => {
    const project = makeProject({ 'locales/fr/a.json': 'old' });
    const files = [
      { path: 'locales/fr/a.json', text: 'new' },
      { path: 'locales/fr/a.xlf', text: 'record' },
    ];
    const written = await withLock(project.root, () => writeTogether(project.root, files));
    expect(written).toEqual(['locales/fr/a.json', 'locales/fr/a.xlf']);
    expect(texts(project)).toEqual({ 'locales/fr/a.json': 'new', 'locales/fr/a.xlf': 'record' });
    expect(isWriting(project.root)).toBe(false);
  });
});
