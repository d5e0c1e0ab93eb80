import * as deepl from 'deepl-node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';

let simulator: Simulator;
let translator: deepl.DeepLClient;
beforeEach(async () => {
  simulator = await startSimulator();
  translator = new deepl.DeepLClient(simulator.key, { serverUrl: simulator.url, maxRetries: 0 });
});
afterEach(() => simulator.close());

const dictionary = (
  targetLangCode: deepl.TargetGlossaryLanguageCode,
  entries: Readonly<Record<string, string>>,
) => ({
  sourceLangCode: 'de' as const,
  targetLangCode,
  entries: new deepl.GlossaryEntries({ entries }),
});
const create = (...dictionaries: ReturnType<typeof dictionary>[]) =>
  translator.createMultilingualGlossary('terms', dictionaries);
const entriesOf = async (glossary: deepl.MultilingualGlossaryInfo, target: string) =>
  (
    await translator.getMultilingualGlossaryDictionaryEntries(glossary, 'de', target as 'fr')
  ).entries.entries();

/** A glossary with entries that the client would not send. */
const createRaw = (entries: string, format = 'tsv') =>
  fetch(`${simulator.url}/v3/glossaries`, {
    method: 'POST',
    headers: { authorization: `DeepL-Auth-Key ${simulator.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'terms',
      dictionaries: [{ source_lang: 'de', target_lang: 'fr', entries, entries_format: format }],
    }),
  });

describe('glossaries of the simulated DeepL, through the real client', () => {
  test('are created, listed, shown and deleted', async () => {
    const glossary = await create(dictionary('fr', { Pakt: 'pacte' }), dictionary('en', { Pakt: 'pact' }));
    expect(glossary).toMatchObject({
      name: 'terms',
      dictionaries: [
        { sourceLangCode: 'de', targetLangCode: 'fr', entryCount: 1 },
        { sourceLangCode: 'de', targetLangCode: 'en', entryCount: 1 },
      ],
    });
    expect(await translator.listMultilingualGlossaries()).toEqual([glossary]);
    expect(await translator.getMultilingualGlossary(glossary.glossaryId)).toEqual(glossary);
    expect(await entriesOf(glossary, 'en')).toEqual({ Pakt: 'pact' });
    await translator.deleteMultilingualGlossary(glossary);
    expect(await translator.listMultilingualGlossaries()).toEqual([]);
    await expect(translator.getMultilingualGlossary(glossary.glossaryId)).rejects.toBeInstanceOf(
      deepl.GlossaryNotFoundError,
    );
  });

  test('are merged by PATCH and replaced by PUT, one dictionary at a time', async () => {
    const glossary = await create(
      dictionary('fr', { Pakt: 'pacte', Rat: 'conseil' }),
      dictionary('en', { Pakt: 'pact' }),
    );
    await translator.updateMultilingualGlossaryDictionary(
      glossary,
      dictionary('fr', { Rat: 'avis', Amt: 'office' }),
    );
    expect(await entriesOf(glossary, 'fr')).toEqual({ Pakt: 'pacte', Rat: 'avis', Amt: 'office' });
    const put = await translator.replaceMultilingualGlossaryDictionary(
      glossary,
      dictionary('fr', { Amt: 'bureau' }),
    );
    expect(put).toEqual({ sourceLangCode: 'de', targetLangCode: 'fr', entryCount: 1 });
    expect(await entriesOf(glossary, 'fr')).toEqual({ Amt: 'bureau' });
    expect(await entriesOf(glossary, 'en')).toEqual({ Pakt: 'pact' });
    expect((await translator.updateMultilingualGlossaryName(glossary, 'new')).name).toBe('new');
  });

  test('lose single dictionaries', async () => {
    const glossary = await create(dictionary('fr', { Pakt: 'pacte' }), dictionary('en', { Pakt: 'pact' }));
    await translator.deleteMultilingualGlossaryDictionary(glossary, 'de', 'fr');
    await expect(entriesOf(glossary, 'fr')).rejects.toBeInstanceOf(deepl.GlossaryNotFoundError);
    await expect(
      translator.deleteMultilingualGlossaryDictionary(glossary, 'de', 'fr'),
    ).rejects.toBeInstanceOf(deepl.GlossaryNotFoundError);
    expect(await entriesOf(glossary, 'en')).toEqual({ Pakt: 'pact' });
  });

  test('take CSV, with the rows of the pair only', async () => {
    const csv = '"Rat, der",conseil\n"""Pakt""",pacte,de,fr\nAmt,office,de,en\n';
    const glossary = await translator.createMultilingualGlossaryWithCsv('terms', 'de', 'fr', csv);
    expect(await entriesOf(glossary, 'fr')).toEqual({ 'Rat, der': 'conseil', '"Pakt"': 'pacte' });
  });

  test.each([
    ['nothing', '', /Missing/],
    ['no tab', 'Pakt', /separator/],
    ['too many tabs', 'Pakt\tpacte\taccord', /too many/],
    ['an empty side', 'Pakt\t', /empty/],
    ['white space at an end', 'Pakt \tpacte', /white space/],
    ['a source twice', 'Pakt\tpacte\nPakt\taccord', /duplicates/],
    ['a control character', 'Pa\u0085kt\tpacte', /control/],
    ['a line separator', 'Pakt\tpac\u2028te', /control/],
    ['1,025 bytes', `${'ä'.repeat(512)}a\tpacte`, /longer/],
  ])('refuse %s', async (_, entries, detail) => {
    const response = await createRaw(entries);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(detail);
    expect(await translator.listMultilingualGlossaries()).toEqual([]);
  });

  test('take 1,024 bytes, and refuse unknown formats', async () => {
    expect((await createRaw(`${'ä'.repeat(512)}\tpacte`)).status).toBe(201);
    expect((await createRaw('Pakt\tpacte', 'xml')).status).toBe(400);
  });

  test('are no more than the account may have', async () => {
    const small = await startSimulator({ glossaryLimit: 1 });
    translator = new deepl.DeepLClient(small.key, { serverUrl: small.url, maxRetries: 0 });
    const only = await create(dictionary('fr', { Pakt: 'pacte' }));
    const refused = expect(create(dictionary('fr', { Rat: 'conseil' }))).rejects;
    await refused.toBeInstanceOf(deepl.QuotaExceededError);
    expect(await translator.listMultilingualGlossaries()).toEqual([only]);
    await translator.deleteMultilingualGlossary(only);
    expect(await create(dictionary('fr', { Rat: 'conseil' }))).toMatchObject({ name: 'terms' });
    await small.close();
  });

  test('refuse variants and no name', async () => {
    await expect(create(dictionary('en-GB' as 'en', { Pakt: 'pact' }))).rejects.toThrow(/language pair/);
    await expect(
      translator.createMultilingualGlossary('n'.repeat(1025), [dictionary('fr', { Pakt: 'pacte' })]),
    ).rejects.toThrow(/name/);
  });
});

describe('glossaries at work', () => {
  test('put whole words and phrases, longest first, beside tags and not within them', async () => {
    const glossary = await create(
      dictionary('fr', { Pakt: 'pacte', 'Pakt der Völker': 'pacte des peuples', 'R&D': 'recherche' }),
    );
    const xml = { tagHandling: 'xml', tagHandlingVersion: 'v2', glossary } as const;
    const result = await translator.translateText(
      'Heute gilt: Pakt der Völker. <x a="Pakt"/>Pakte, <b>Pakt</b> R&amp;D',
      'de',
      'fr',
      xml,
    );
    expect(result.text).toMatch(
      /: pacte des peuples\. <x a="Pakt"\/>(?!Pakte)\p{L}{5}, <b>pacte<\/b> recherche$/u,
    );
    expect(result.text).not.toMatch(/Heute|gilt/);
  });

  test('serve variants of a target, and only the pairs that they hold', async () => {
    const glossary = await create(dictionary('en', { Pakt: 'pact' }));
    expect((await translator.translateText('Pakt', 'de', 'en-GB', { glossary })).text).toBe('pact');
    await expect(translator.translateText('Pakt', 'de', 'fr', { glossary })).rejects.toThrow(/Not found/);
  });

  test('work together', async () => {
    const glossaryIds = [
      await create(dictionary('fr', { Pakt: 'pacte' })),
      await create(dictionary('fr', { Rat: 'conseil' })),
    ];
    expect((await translator.translateText('Pakt, Rat', 'de', 'fr', { glossaryIds })).text).toBe(
      'pacte, conseil',
    );
  });
});
