import * as deepl from 'deepl-node';
import { afterEach, describe, expect, test } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';

let simulator: Simulator;
afterEach(() => simulator.close());

async function client(options: SimulatorOptions = {}, maxRetries = 0): Promise<deepl.DeepLClient> {
  simulator = await startSimulator(options);
  return connect(simulator.key, maxRetries);
}

const connect = (key: string, maxRetries = 0) =>
  new deepl.DeepLClient(key, { serverUrl: simulator.url, maxRetries });

const XML = { tagHandling: 'xml', tagHandlingVersion: 'v2' } as const;

/** A request that the client would not send. */
const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(`${simulator.url}/v2/translate`, {
    method: 'POST',
    headers: { authorization: `DeepL-Auth-Key ${simulator.key}`, 'content-type': type },
    body,
  });

describe('a translation', () => {
  test('keeps the order of the texts, and their tags and entities', async () => {
    const results = await (await client()).translateText(
      ['Ä😀 <x id="0"/>&amp; 12!', 'Zwei'],
      'de',
      'fr',
      XML,
    );
    expect(results[0]?.text).toMatch(/^\p{Lu}😀 <x id="0"\/>&amp; 12!$/u);
    expect(results[0]?.text).not.toContain('Ä');
    expect(results[1]?.text).toMatch(/^\p{Lu}\p{Ll}{3}$/u);
    expect(results[1]?.text).not.toBe('Zwei');
    expect(results[1]).toMatchObject({ detectedSourceLang: 'de', modelTypeUsed: 'latency_optimized' });
  });

  test('is the test’s own where it has one, over the texts as sent', async () => {
    const seen: unknown[] = [];
    const translator = await client({
      translate: (text, info) => {
        seen.push([text, info]);
        return text.toUpperCase();
      },
    });
    const result = await translator.translateText('ja <x/>', 'de', 'en-GB', { ...XML, context: 'Nein.' });
    expect(result.text).toBe('JA <X/>');
    expect(seen).toEqual([['ja <x/>', { source: 'de', target: 'en-GB', context: 'Nein.' }]]);
  });

  test('leaves the content of ignored tags', async () => {
    const translator = await client();
    const result = await translator.translateText('<k>Pakt</k> und <k2>Pakt</k2>', 'de', 'fr', {
      ...XML,
      ignoreTags: ['k'],
    });
    expect(result.text).toMatch(/^<k>Pakt<\/k> (?!und)\w{3} <k2>(?!Pakt)\w{4}<\/k2>$/);
  });

  test('is seen with its parameters', async () => {
    const translator = await client();
    await translator.translateText(['Grüße', 'an & für'], 'de', 'fr', {
      context: 'Ein Gruß.',
      formality: 'more',
      modelType: 'prefer_quality_optimized',
    });
    expect(simulator.translations()).toEqual(simulator.requests);
    expect(simulator.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v2/translate',
      texts: ['Grüße', 'an & für'],
      form: { target_lang: ['fr'], source_lang: ['de'], context: ['Ein Gruß.'], formality: ['more'] },
    });
    expect(simulator.requests[0]?.bytes).toBe(
      'target_lang=fr&source_lang=de&formality=more&show_billed_characters=1&text=Gr%C3%BC%C3%9Fe&text=an+%26+f%C3%BCr'
        .length + '&context=Ein+Gru%C3%9F.&model_type=prefer_quality_optimized'.length,
    );
  });

  test('may be asked for in JSON, and tells costs only when asked', async () => {
    await client();
    const body = JSON.stringify({
      text: ['Hallo', 'Welt'],
      target_lang: 'EN',
      model_type: 'quality_optimized',
    });
    const { translations } = (await (await post(body, 'application/json')).json()) as {
      translations: object[];
    };
    expect(translations).toHaveLength(2);
    expect(translations[0]).toMatchObject({
      detected_source_language: 'DE',
      model_type_used: 'quality_optimized',
    });
    expect(translations[0]).not.toHaveProperty('billed_characters');
    expect(simulator.requests[0]?.texts).toEqual(['Hallo', 'Welt']);
  });
});

describe('the bill', () => {
  test.each([
    ['Grüße', 5],
    ['😀👍🏽', 3],
    ['a\u0308', 2],
    ['日本', 2],
  ])('counts %s in code points', async (text, characters) => {
    const result = await (await client()).translateText(text, 'de', 'fr');
    expect(result.billedCharacters).toBe(characters);
    expect(simulator.billed()).toBe(characters);
  });

  test('leaves out tags and takes entities as one, only where tags are handled', async () => {
    const translator = await client();
    const text = '<t id="1">Ä</t> &amp; &#x1F600;';
    expect((await translator.translateText(text, 'de', 'fr', XML)).billedCharacters).toBe(5);
    const html = await translator.translateText(text, 'de', 'fr', { tagHandling: 'html' });
    expect(html.billedCharacters).toBe(5);
    expect((await translator.translateText(text, 'de', 'fr')).billedCharacters).toBe(text.length);
    expect(simulator.billed()).toBe(10 + text.length);
  });

  test('takes no context, and nothing for refusals', async () => {
    const translator = await client();
    await translator.translateText('Ja', 'de', 'fr', { context: 'Ein langer Zusammenhang.' });
    await expect(translator.translateText('Ja', 'de', 'fr', { glossary: 'unknown' })).rejects.toThrow(
      /Not found/,
    );
    await expect(translator.translateText('<b>', 'de', 'fr', XML)).rejects.toThrow(/Tag handling/);
    expect(simulator.billed()).toBe(2);
  });

  test('stops at the quota, which the usage shows', async () => {
    const translator = await client({ quota: 6 });
    await translator.translateText('Hallo', 'de', 'fr');
    await expect(translator.translateText('Ja', 'de', 'fr')).rejects.toBeInstanceOf(deepl.QuotaExceededError);
    expect((await translator.getUsage()).character).toMatchObject({ count: 5, limit: 6 });
    await translator.translateText('A', 'de', 'fr');
    expect((await translator.getUsage()).anyLimitReached()).toBe(true);
  });
});

describe('limits', () => {
  test('a wrong or missing key is refused at every address', async () => {
    await client();
    const stranger = connect('wrong');
    await expect(stranger.translateText('A', 'de', 'fr')).rejects.toBeInstanceOf(deepl.AuthorizationError);
    await expect(stranger.getUsage()).rejects.toBeInstanceOf(deepl.AuthorizationError);
    await expect(stranger.listMultilingualGlossaries()).rejects.toBeInstanceOf(deepl.AuthorizationError);
    expect((await fetch(`${simulator.url}/v2/usage`)).status).toBe(403);
  });

  test('50 texts are taken, 51 are not', async () => {
    const translator = await client();
    expect(await translator.translateText(Array(50).fill('A'), 'de', 'fr')).toHaveLength(50);
    await expect(translator.translateText(Array(51).fill('A'), 'de', 'fr')).rejects.toThrow(
      /Bad request, message: Too many texts/,
    );
  });

  test('131,072 bytes are taken, one more is not', async () => {
    await client();
    const body = (bytes: number) => 'target_lang=FR&text='.padEnd(bytes, 'a');
    expect((await post(body(131_072))).status).toBe(200);
    expect((await post(body(131_073))).status).toBe(413);
    await expect(connect(simulator.key).translateText('ж'.repeat(30_000), 'ru', 'fr')).rejects.toThrow(/413/);
  });

  test.each([
    ['text=A', "Parameter 'target_lang' not specified."],
    ['target_lang=FR', "Parameter 'text' not specified."],
    ['text=A&target_lang=XX', "Value for 'target_lang' not supported."],
    ['text=A&target_lang=FR&source_lang=EN-GB', "Value for 'source_lang' not supported."],
    ['text=A&target_lang=FR&tag_handling=yaml', "Value for 'tag_handling' not supported."],
    ['text=A&target_lang=EN-GB&formality=more', "'formality' is not supported for given 'target_lang'."],
    ['text=A&target_lang=FR&glossary_id=x', "Parameter 'source_lang' is required with a glossary."],
  ])('%s is refused', async (body, message) => {
    await client();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message });
  });

  test.each(['EN', 'PT', 'en-GB', 'DE-CH', 'zh-Hans'])('%s is a target', async (target) => {
    await client();
    expect((await post(`text=Hallo&target_lang=${target}`)).status).toBe(200);
  });

  test('prefer_more is accepted where formality is not known', async () => {
    await client();
    expect((await post('text=A&target_lang=EN-GB&formality=prefer_more')).status).toBe(200);
  });

  test('malformed XML is refused by version 2 and let pass by version 1', async () => {
    const translator = await client();
    for (const text of ['<b>', 'a & b', '<b></i>'])
      await expect(translator.translateText(text, 'de', 'fr', XML)).rejects.toThrow(/Tag handling/);
    await translator.translateText('<b>', 'de', 'fr', { tagHandling: 'xml', tagHandlingVersion: 'v1' });
  });

  test('unreadable JSON and unknown addresses are refused', async () => {
    await client();
    expect((await post('{"text":', 'application/json')).status).toBe(400);
    const headers = { authorization: `DeepL-Auth-Key ${simulator.key}` };
    expect((await fetch(`${simulator.url}/v2/nothing`, { headers })).status).toBe(404);
  });
});

describe('faults', () => {
  test.each([
    [403, deepl.AuthorizationError, /Forbidden/],
    [413, deepl.DeepLError, /413/],
    [429, deepl.TooManyRequestsError, /Too Many Requests/],
    [456, deepl.QuotaExceededError, /Quota Exceeded/],
    [500, deepl.DeepLError, /500/],
    [503, deepl.DeepLError, /Service unavailable/],
    [529, deepl.DeepLError, /529/],
  ])('status %s', async (status, kind, message) => {
    const broken = (await client({ fault: () => ({ status }) })).translateText('Hallo', 'de', 'fr');
    await expect(broken).rejects.toBeInstanceOf(kind);
    await expect(broken).rejects.toThrow(message);
    expect(simulator.billed()).toBe(0);
  });

  test('a busy service is asked again by the client', async () => {
    const translator = await client({ fault: (call) => (call === 1 ? { status: 429 } : undefined) }, 2);
    await translator.translateText('Hallo', 'de', 'fr');
    expect(simulator.translations()).toHaveLength(2);
    expect(simulator.billed()).toBe(5);
  });

  test('can be ordered for the next requests, before those of the options', async () => {
    const translator = await client({ fault: (call) => (call % 2 ? { status: 500 } : undefined) });
    simulator.fail({ status: 503 }, 2);
    const attempt = () => translator.translateText('A', 'de', 'fr');
    await expect(attempt()).rejects.toThrow(/Service unavailable/);
    await expect(attempt()).rejects.toThrow(/Service unavailable/);
    await expect(attempt()).rejects.toThrow(/500/);
    expect((await attempt()).text).not.toBe('A');
  });

  test('may say when to come again', async () => {
    await client({ fault: () => ({ status: 429, retryAfter: 7 }) });
    expect((await post('text=A&target_lang=FR')).headers.get('retry-after')).toBe('7');
  });

  test('an answer that gets lost, breaks off or lacks a text is billed all the same', async () => {
    const translator = await client();
    simulator.fail({ kind: 'drop-connection' });
    await expect(translator.translateText('A', 'de', 'fr')).rejects.toBeInstanceOf(deepl.ConnectionError);
    simulator.fail({ kind: 'malformed' });
    await expect(translator.translateText('A', 'de', 'fr')).rejects.toThrow(/JSON/);
    simulator.fail({ kind: 'too-few' });
    expect(await translator.translateText(['A', 'B'], 'de', 'fr')).toHaveLength(1);
    expect(simulator.billed()).toBe(4);
  });

  test('a translation of the test’s own that throws is an error of the service', async () => {
    const translator = await client({
      translate: () => {
        throw new RangeError('no words');
      },
    });
    await expect(translator.translateText('A', 'de', 'fr')).rejects.toThrow(/500.*no words/);
    expect(simulator.billed()).toBe(0);
  });

  test('the most requests under way at one time are counted', async () => {
    const translator = await client({ latency: 200 });
    await Promise.all(['A', 'B', 'C'].map((text) => translator.translateText(text, 'de', 'fr')));
    await translator.translateText('D', 'de', 'fr');
    expect(simulator.inFlight()).toBeGreaterThan(1);
    expect(simulator.inFlight()).toBeLessThanOrEqual(3);
  });
});

test('languages are those of the service', async () => {
  const translator = await client();
  const sources = (await translator.getSourceLanguages()).map(({ code }) => code);
  expect(sources).toContain('en');
  expect(sources).not.toContain('en-GB');
  const targets = await translator.getTargetLanguages();
  expect(targets.map(({ code }) => code)).not.toContain('en');
  expect(targets.find(({ code }) => code === 'de')).toEqual({
    name: 'German',
    code: 'de',
    supportsFormality: true,
  });
  expect(targets.find(({ code }) => code === 'en-GB')?.supportsFormality).toBe(false);
});
