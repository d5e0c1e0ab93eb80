import * as deepl from 'deepl-node';
import { afterEach, describe, expect, test } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';

let simulator: Simulator;
afterEach(() => simulator.close());

async function client(options: SimulatorOptions = {}, key?: string): Promise<deepl.DeepLClient> {
  simulator = await startSimulator(options);
  return new deepl.DeepLClient(key ?? simulator.key, { serverUrl: simulator.url, maxRetries: 0 });
}

describe('the simulated DeepL, seen by the real client', () => {
  test('translates texts in order, and bills code points without tags', async () => {
    const results = await (await client()).translateText(['Ä😀 <x id="0"/>&amp;', 'Zwei'], 'de', 'fr', {
      tagHandling: 'xml',
      tagHandlingVersion: 'v2',
    });
    expect(results.map(({ billedCharacters }) => billedCharacters)).toEqual([4, 4]);
    expect(results[0]?.text).toContain('<x id="0"/>&amp;');
    expect(results[1]?.text).not.toBe('Zwei');
    expect(simulator.billed()).toBe(8);
  });

  test('says what it got', async () => {
    await (await client()).translateText('Hallo', 'de', 'en-GB', { context: 'Ein Gruß.' });
    expect(simulator.translations()[0]?.form).toMatchObject({
      text: ['Hallo'],
      target_lang: ['en-GB'],
      context: ['Ein Gruß.'],
    });
  });

  test.each([
    [403, deepl.AuthorizationError],
    [429, deepl.TooManyRequestsError],
    [456, deepl.QuotaExceededError],
    [503, deepl.DeepLError],
  ])('answers %s as the service does', async (status, kind) => {
    const broken = (await client({ fault: () => ({ status }) })).translateText('Hallo', 'de', 'fr');
    await expect(broken).rejects.toBeInstanceOf(kind);
  });

  test('refuses a wrong key, a used-up quota, too many texts, too large bodies and broken tags', async () => {
    await expect((await client({}, 'wrong')).translateText('A', 'de', 'fr')).rejects.toBeInstanceOf(
      deepl.AuthorizationError,
    );
    await simulator.close();
    const translator = await client({ quota: 3 });
    await translator.translateText('Ja', 'de', 'fr');
    await expect(translator.translateText('Nein', 'de', 'fr')).rejects.toBeInstanceOf(
      deepl.QuotaExceededError,
    );
    await expect(translator.translateText(Array(51).fill('A'), 'de', 'fr')).rejects.toThrow(/Too many texts/);
    await expect(translator.translateText('a'.repeat(140_000), 'de', 'fr')).rejects.toThrow();
    await expect(
      translator.translateText('<b>', 'de', 'fr', { tagHandling: 'xml', tagHandlingVersion: 'v2' }),
    ).rejects.toThrow(/Tag handling/);
  });

  test('drops connections and sends broken answers', async () => {
    const translator = await client({
      fault: (call) => ({ kind: call === 1 ? 'drop-connection' : 'malformed' }),
    });
    await expect(translator.translateText('A', 'de', 'fr')).rejects.toBeInstanceOf(deepl.ConnectionError);
    await expect(translator.translateText('A', 'de', 'fr')).rejects.toThrow();
  });

  test('keeps glossaries and applies them', async () => {
    const translator = await client();
    const glossary = await translator.createMultilingualGlossary('terms', [
      {
        sourceLangCode: 'de',
        targetLangCode: 'fr',
        entries: new deepl.GlossaryEntries({ entries: { Abkommen: 'accord' } }),
      },
    ]);
    expect((await translator.listMultilingualGlossaries()).map(({ name }) => name)).toEqual(['terms']);
    const result = await translator.translateText('Das Abkommen gilt.', 'de', 'fr', { glossary });
    expect(result.text).toMatch(/ accord /);
    await translator.deleteMultilingualGlossary(glossary);
    expect(await translator.listMultilingualGlossaries()).toEqual([]);
  });

  test('counts usage', async () => {
    const translator = await client({ quota: 100 });
    await translator.translateText('Hallo', 'de', 'fr');
    expect((await translator.getUsage()).character).toMatchObject({ count: 5, limit: 100 });
  });
});
