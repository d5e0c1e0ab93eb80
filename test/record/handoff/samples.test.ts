import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHandoff } from '../../../src/record/handoff/read.ts';

// Each file of the folder has what is read from it beside it. A new case needs no code:
// UPDATE_SAMPLES=1 npx vitest run test/record/handoff writes its expectations, to be read before they are committed.
const SAMPLES = join(import.meta.dirname, 'samples');
const files = readdirSync(SAMPLES).filter((name) => !name.endsWith('.json'));

test.each(files)('%s', (name) => {
  const read = readHandoff(readFileSync(join(SAMPLES, name)), name);
  const expected = join(SAMPLES, `${name}.json`);
  if (process.env.UPDATE_SAMPLES === '1') writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
  expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});
