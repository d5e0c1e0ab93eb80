import { DeepLClient, GlossaryEntries } from 'deepl-node';
import { afterEach, describe, expect, test } from 'vitest';
import type { Dictionary } from '../../src/model.ts';
import { deepl } from '../../src/providers/deepl.ts';
import { codeOf } from '../problem.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

const dictionary = (target: string, ...entries: Dictionary['entries'][number][]): Dictionary => ({
  source: 'de',
  target,
  entries,
});
const FRENCH = dictionary('fr', ['Pakt', 'pacte'], ['Rat', 'conseil']);
const ENGLISH = dictionary('en', ['Pakt', 'pact']);

async function start(options: SimulatorOptions = {}) {
  const server = await startSimulator(options);
  simulator = server;
  const client = new DeepLClient(server.key, { serverUrl: server.url, maxRetries: 0 });
  const provider = deepl({ authKey: server.key, serverUrl: server.url });
  const { glossary } = provider;
  if (!glossary) throw new Error('DeepL keeps glossaries');
  return {
    server,
    provider,
    client,
    sync: (dictionaries: readonly Dictionary[], dryRun = false) =>
      glossary.sync('demo', dictionaries, { dryRun }),
    names: async () => (await client.listMultilingualGlossaries()).map(({ name }) => name),
    create: (name: string) => {
      const entries = new GlossaryEntries({ entries: { Amt: 'office' } });
      return client.createMultilingualGlossary(name, [
        { sourceLangCode: 'de', targetLangCode: 'fr', entries },
      ]);
    },
    /** The methods of the requests that `work` makes. */
    asked: async (work: () => Promise<unknown>) => {
      const before = server.requests.length;
      await work();
      return server.requests.slice(before).map(({ method }) => method);
    },
    /** The glossary that a translation was sent with. */
    sent: async (target: string, by = provider) => {
      const texts = [{ markup: 'Der Pakt', terms: [] }];
      await by.translate({ source: 'de', target, rung: 'marked', texts, context: '' });
      return server.translations().at(-1)?.form.glossary_id?.[0];
    },
  };
}

describe('the glossary of a project', () => {
  test('is created once, and found again by its name, in whatever order its entries come', async () => {
    const { sync, names, asked } = await start();
    const created = await sync([FRENCH, ENGLISH]);
    expect(created).toEqual({
      name: expect.stringMatching(/^wortfest\/demo\/[\da-f]{12}$/),
      state: 'created',
      deleted: [],
    });
    const reversed = dictionary('fr', ...FRENCH.entries.toReversed());
    expect(await asked(() => sync([ENGLISH, reversed]))).toEqual(['GET']);
    expect(await sync([ENGLISH, reversed])).toEqual({ ...created, state: 'kept' });
    expect(await names()).toEqual([created.name]);
  });

  test('is superseded after the new one is there; what is not ours stays', async () => {
    const { sync, names, asked, create } = await start();
    const hash = '0123456789ab';
    const foreign = [
      'terms',
      'wortfest',
      'wortfest/demo',
      `wortfest/other/${hash}`,
      `wortfest/demo2/${hash}`,
      `wortfest/demo/part/${hash}`,
      'wortfest/demo/by hand',
      `my wortfest/demo/${hash}`,
      `Wortfest/demo/${hash}`,
    ];
    for (const name of foreign) await create(name);
    const first = await sync([FRENCH]);
    const second = { name: '', deleted: [first.name], state: 'created' };
    const requests = await asked(async () => Object.assign(second, await sync([ENGLISH])));
    expect(requests).toEqual(['GET', 'POST', 'DELETE']);
    expect(second).toMatchObject({ state: 'created', deleted: [first.name] });
    expect(await names()).toEqual([...foreign, second.name]);
  });

  test('is cleared away when no entries are left', async () => {
    const { sync, names } = await start();
    const { name } = await sync([FRENCH]);
    expect(await sync([dictionary('fr')])).toMatchObject({ state: 'none', deleted: [name] });
    expect(await names()).toEqual([]);
  });

  test('leaves out languages without entries', async () => {
    const { sync, client } = await start();
    await sync([dictionary('es'), FRENCH]);
    const [glossary] = await client.listMultilingualGlossaries();
    expect(glossary?.dictionaries).toEqual([{ sourceLangCode: 'de', targetLangCode: 'fr', entryCount: 2 }]);
  });

  test('is not touched by a dry run, which tells what would be done', async () => {
    const { sync, names, asked } = await start();
    const { name } = await sync([FRENCH]);
    expect(await asked(() => sync([ENGLISH], true))).toEqual(['GET']);
    expect(await sync([ENGLISH], true)).toMatchObject({ state: 'created', deleted: [name] });
    expect(await sync([FRENCH], true)).toEqual({ name, state: 'kept', deleted: [] });
    expect(await names()).toEqual([name]);
  });

  test('arrives with every entry as it is', async () => {
    const { sync, server, client } = await start();
    const entries = [
      ['constructor', 'constructeur'],
      ['2024', '2024'],
      ['toString', 'toString'],
      ['__proto__', 'proto'],
      ['"Pakt", der', '«\u00A0pacte\u00A0»'],
      ['1', 'un'],
    ] as const;
    expect(await sync([dictionary('fr', ...entries)])).toMatchObject({ state: 'created' });
    const [glossary] = await client.listMultilingualGlossaries();
    const answer = await fetch(
      `${server.url}/v3/glossaries/${glossary?.glossaryId}/entries?source_lang=de&target_lang=fr`,
      { headers: { authorization: `DeepL-Auth-Key ${server.key}` } },
    );
    const { dictionaries } = (await answer.json()) as { dictionaries: { entries: string }[] };
    expect(dictionaries[0]?.entries.split('\n').map((row) => row.split('\t'))).toEqual(entries);
  });
});

describe('an account with room for one glossary', () => {
  test('holds the new one in the place of the superseded one', async () => {
    const { sync, names, asked } = await start({ glossaryLimit: 1 });
    const { name } = await sync([FRENCH]);
    const steps = await asked(async () =>
      expect(await sync([ENGLISH])).toMatchObject({ state: 'created', deleted: [name] }),
    );
    expect(steps).toEqual(['GET', 'POST', 'DELETE', 'GET', 'POST']);
    expect(await names()).toEqual([expect.not.stringContaining(name)]);
    expect(await sync([ENGLISH])).toMatchObject({ state: 'kept' });
  });

  test('with a foreign one in the place stays as it is, and nothing is sent along', async () => {
    const { sync, names, create, sent } = await start({ glossaryLimit: 1 });
    await create('terms');
    expect(await sync([FRENCH])).toEqual({
      name: expect.stringContaining('wortfest/demo/'),
      state: 'unavailable',
      reason: 'Too many glossaries',
      deleted: [],
    });
    expect(await names()).toEqual(['terms']);
    expect(await sent('fr')).toBeUndefined();
  });

  test('that another run fills in the meantime with the same is used by both', async () => {
    const { server, sync, names, sent } = await start({ glossaryLimit: 1 });
    const other = deepl({ authKey: server.key, serverUrl: server.url });
    const results = await Promise.all([sync([FRENCH]), other.glossary?.sync('demo', [FRENCH])]);
    expect(results.map((result) => result?.state).sort()).toEqual(['created', 'kept']);
    expect(await names()).toHaveLength(1);
    expect(await sent('fr')).toBe(await sent('fr', other));
  });
});

describe('refusals', () => {
  test.each([
    [403, 'provider-refused'],
    [404, 'provider-rejected'],
    [429, 'provider-busy'],
    [500, 'provider-failed'],
    [503, 'provider-failed'],
  ])('status %s is %s', async (status, code) => {
    for (const refused of ['GET', 'POST']) {
      const { sync, server } = await start({
        glossaryFault: ({ method }) => (method === refused ? status : undefined),
      });
      expect(await codeOf(sync([FRENCH]))).toBe(code);
      await server.close();
    }
  });

  test('of the entries leave the account as it is', async () => {
    const { sync, names } = await start();
    const { name } = await sync([FRENCH]);
    const refused = await sync([dictionary('tlh', ['Pakt', 'mab'])]);
    expect(refused).toMatchObject({ state: 'unavailable', deleted: [] });
    expect(refused.reason).toMatch(/Bad request.*language pair/);
    expect(await names()).toEqual([name]);
  });

  test('of a deletion: what is gone already is no failure', async () => {
    const { sync } = await start({ glossaryFault: ({ method }) => (method === 'DELETE' ? 404 : undefined) });
    await sync([FRENCH]);
    expect(await sync([ENGLISH])).toMatchObject({ state: 'created' });
  });
});

describe('a translation', () => {
  test('is sent with the glossary where that has its languages', async () => {
    const { sync, sent, client } = await start();
    await sync([FRENCH, ENGLISH, dictionary('es')]);
    const [glossary] = await client.listMultilingualGlossaries();
    expect(await sent('fr')).toBe(glossary?.glossaryId);
    expect(await sent('en-GB')).toBe(glossary?.glossaryId);
    for (const target of ['es', 'pl']) expect(await sent(target)).toBeUndefined();
  });

  test('goes on without one that another run has superseded', async () => {
    const { server, sync, sent, client } = await start();
    await sync([FRENCH]);
    for (const glossary of await client.listMultilingualGlossaries())
      await client.deleteMultilingualGlossary(glossary);
    expect(await sent('fr')).toBeUndefined();
    expect(server.translations()).toHaveLength(2);
    await sent('fr');
    expect(server.translations()).toHaveLength(3);
  });

  test('goes on without one also when several requests find it gone', async () => {
    const { sync, sent, client } = await start({ latency: 20 });
    await sync([FRENCH, ENGLISH]);
    for (const glossary of await client.listMultilingualGlossaries())
      await client.deleteMultilingualGlossary(glossary);
    await expect(Promise.all(['fr', 'en-GB', 'fr'].map((target) => sent(target)))).resolves.toHaveLength(3);
  });

  test('that is not found is asked for once when no glossary went along', async () => {
    const { server, sent } = await start();
    server.fail({ status: 404 }, 2);
    await expect(sent('fr')).rejects.toThrow('rejects');
    expect(server.translations()).toHaveLength(1);
  });

  test('is sent without one before it is synced, and after a dry run', async () => {
    const { sync, sent } = await start();
    expect(await sent('fr')).toBeUndefined();
    await sync([FRENCH], true);
    expect(await sent('fr')).toBeUndefined();
  });

  test("is sent with the user's own, and then none is kept", async () => {
    const { server, create, sent } = await start();
    const { glossaryId } = await create('terms');
    const own = deepl({ authKey: server.key, serverUrl: server.url, glossaryId });
    expect(own.glossary).toBeUndefined();
    expect(deepl({ authKey: server.key, glossary: false }).glossary).toBeUndefined();
    expect(await sent('fr', own)).toBe(glossaryId);
  });
});
