import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../src/config/load.ts';
import { translate } from '../src/run/local.ts';

// Each folder of test/samples is a project with what a run makes of it in `expected`. A new case needs no code:
// UPDATE_SAMPLES=1 npx vitest run test/samples.test.ts writes its expectations, to be read before they are committed.
const SAMPLES = join(import.meta.dirname, 'samples');
const update = process.env.UPDATE_SAMPLES === '1';

test.each(readdirSync(SAMPLES))('%s', async (name) => {
  const sample = join(SAMPLES, name);
  const expected = join(sample, 'expected');
  const root = mkdtempSync(join(tmpdir(), 'wortfest-'));
  cpSync(sample, root, { recursive: true });
  rmSync(join(root, 'expected'), { recursive: true, force: true });
  const before = filesOf(root);
  const result = await translate(await loadConfig(join(root, 'pipeline.config.json')));
  const made = Object.fromEntries(
    Object.entries(filesOf(root)).filter(([path, text]) => before[path] !== text),
  );
  const summary = JSON.stringify(
    { exitCode: result.exitCode, targets: result.targets, problems: result.problems },
    null,
    2,
  );
  const outcome: Readonly<Record<string, string>> = { ...made, 'result.json': `${summary}\n` };
  if (update) {
    rmSync(expected, { recursive: true, force: true });
    for (const path of Object.keys(made)) cpSync(join(root, path), join(expected, path), { recursive: true });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(expected, 'result.json'), outcome['result.json'] ?? '');
  }
  expect(outcome).toEqual(filesOf(expected));
  const again = await translate(await loadConfig(join(root, 'pipeline.config.json')));
  expect(again).toMatchObject({ exitCode: result.exitCode, written: [], requests: 0 });
});

function filesOf(folder: string, below = ''): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(join(folder, below)).flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      if (name === '.wortfest') return [];
      if (statSync(join(folder, path)).isDirectory()) return Object.entries(filesOf(folder, path));
      return [[path, readFileSync(join(folder, path), 'utf8')]];
    }),
  );
}
