import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { holderOf } from '../../src/pipeline/hold.ts';
import { makeProject, run } from '../project.ts';
import { knowingServers } from './article.ts';

const { start } = knowingServers();

test('a run does not wait for what a run of the project that was killed held of the service', async () => {
  const project = makeProject({ 'locales/de/a.json': '{"bye": "Bis bald."}' });
  const memory = await openSqliteMemory(join(project.root, '.wortfest/memory.db'));
  const places = Array.from({ length: 8 }, (_, at) => `deepl/${at + 1}`);
  await memory.leases.take(holderOf(project.root), places, 600_000);
  await memory.close();
  expect(await run(project, await start())).toMatchObject({ exitCode: 0, requests: 1 });
});
