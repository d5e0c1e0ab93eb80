import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, wortfest } from './project.ts';

// Each folder of test/adopt is what someone has before Wortfest, with what `wortfest init --yes` adds to it in `expected`. A new case
// needs no code: UPDATE_SAMPLES=1 npx vitest run test/adopt.test.ts writes its expectations, to be read before they are committed.
const CASES = join(import.meta.dirname, 'adopt');
const update = process.env.UPDATE_SAMPLES === '1';

test.each(readdirSync(CASES))('%s', async (name) => {
  const expected = join(CASES, name, 'expected');
  const root = mkdtempSync(join(tmpdir(), 'wortfest-'));
  cpSync(join(CASES, name), root, { recursive: true });
  rmSync(join(root, 'expected'), { recursive: true, force: true });
  const before = filesBelow(root);
  const { code, stdout } = await wortfest(root, ['init', '--yes']);
  expect(code).toBe(0);
  const after = filesBelow(root);
  // What was there is as it was, byte for byte.
  expect(after).toMatchObject(before);
  const added = Object.fromEntries(Object.entries(after).filter(([path]) => !(path in before)));
  const made = { ...added, 'init.txt': stdout };
  if (update) {
    const { mkdirSync, writeFileSync } = await import('node:fs');
    rmSync(expected, { recursive: true, force: true });
    for (const [path, text] of Object.entries(made)) {
      mkdirSync(join(expected, path, '..'), { recursive: true });
      writeFileSync(join(expected, path), text);
    }
  }
  expect(made).toEqual(filesBelow(expected));
  const again = JSON.parse((await wortfest(root, ['init', '--yes', '--format', 'json'])).stdout);
  expect(again).toMatchObject({ ok: true, written: [] });
});
