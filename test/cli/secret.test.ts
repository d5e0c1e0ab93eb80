import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutKey } from '../../src/providers/secret.ts';
import { type Exit, makeProject, wortfest } from '../project.ts';
import { startSimulator } from '../simulator/server.ts';

const KEY = 'c0ffee11-5eca-4e77-b0a7-deadbea7f00d:fx';
const PARTS = [KEY.slice(0, KEY.length / 2), KEY.slice(KEY.length / 2), KEY.slice(10, 22)];

const secretProject = () =>
  makeProject(
    {
      'locales/de/a.txt': 'Der Pakt gilt.\n',
      'glossary/terms.csv': 'id,de,fr\npakt,Pakt,pacte\n',
    },
    { glossary: ['glossary/terms.csv'] },
  );

/** All that a command said and all that stands in the files, the memory included. */
function traces(root: string, runs: readonly Exit[]): string {
  const read = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? read(path) : [readFileSync(path, 'latin1')];
    });
  return [...runs.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...read(root)].join('\n');
}

function expectNoKey(root: string, runs: readonly Exit[]): void {
  const all = traces(root, runs);
  expect(PARTS.filter((part) => all.includes(part))).toEqual([]);
}

const COMMANDS = [
  ['translate', '--dry-run'],
  ['translate'],
  ['check'],
  ['status'],
  ['why', 'Pakt'],
  ['export', '--kit'],
  ['glossary', 'sync'],
  ['glossary', 'sync', '--dry-run'],
  ['glossary', 'lint'],
  ['glossary', 'forms'],
  ['glossary', 'export', 'out.tbx'],
  ['memory', 'stats'],
  ['memory', 'export', '--origin', 'provider', 'out.tmx'],
  ['import', 'handoff'],
] as const;

describe('the key', () => {
  test('is in no output and in no file of any command', async () => {
    const simulator = await startSimulator({ key: KEY });
    const { root } = secretProject();
    const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: simulator.url, DEBUG: '*' };
    const runs: Exit[] = [];
    for (const args of COMMANDS) {
      const run = await wortfest(root, args, env);
      expect({ args, code: run.code, stderr: run.stderr }).toMatchObject({ args, code: 0 });
      runs.push(run);
    }
    expect(simulator.translations()).toHaveLength(1);
    await simulator.close();
    expectNoKey(root, runs);
  }, 120_000);

  test.each<readonly [string, number, (authorization: string) => string]>([
    ['a rejection', 400, (sent) => JSON.stringify({ message: `no such thing: ${sent}` })],
    ['a refusal', 403, (sent) => JSON.stringify({ message: sent })],
    ['a used-up quota', 456, (sent) => JSON.stringify({ message: sent })],
    ['a missing page', 404, (sent) => `<p>${sent}</p>`],
  ])(
    'is not repeated by %s that repeats it',
    async (_, status, body) => {
      const server = createServer((request, response) => {
        request.resume().on('end', () => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(body(request.headers.authorization ?? ''));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const { root } = secretProject();
      const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: `http://127.0.0.1:${port}` };
      const runs: Exit[] = [];
      for (const command of [['translate'], ['glossary', 'sync']])
        for (const format of ['text', 'json'])
          runs.push(await wortfest(root, [...command, '--format', format], env));
      server.close();
      for (const { code } of runs) expect([3, 4]).toContain(code);
      expectNoKey(root, runs);
    },
    60_000,
  );

  test('is taken out of any text, and so is every longer part of it', () => {
    expect(withoutKey(`Authorization: DeepL-Auth-Key ${KEY}.`, KEY)).toBe(
      'Authorization: DeepL-Auth-Key [key].',
    );
    expect(withoutKey('nothing to hide', '')).toBe('nothing to hide');
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(KEY.length),
        fc.integer({ min: 8, max: KEY.length }),
        (text, at, size) => {
          const part = KEY.slice(at, at + size);
          fc.pre(part.length >= 8);
          expect(withoutKey(`${text}"${part}"${text}`, KEY)).not.toContain(part);
        },
      ),
    );
  });
});
