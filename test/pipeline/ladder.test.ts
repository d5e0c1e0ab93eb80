import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { rungsLeft } from '../../src/pipeline/rungs.ts';
import { makeProject, run } from '../project.ts';
import type { SimulatorOptions } from '../simulator/server.ts';
import { knowingServers } from './article.ts';

const { start, current, sentTexts } = knowingServers();

const GLOSSARY = 'id,de,pos,lock,fr,fr:forms,fr:forbidden\npakt,Pakt,noun,locked,pacte,pactes,contrat\n';
const NAMES = `${GLOSSARY}putin,Wladimir Putin,name,locked,Vladimir Poutine,,\n`;

function project(text: string, config: object = {}, glossary = GLOSSARY) {
  return makeProject(
    { 'locales/de/a.json': JSON.stringify({ a: text }), 'glossary/terms.csv': glossary },
    { glossary: ['glossary/terms.csv'], ...config },
  );
}
const only = (made: ReturnType<typeof project>) => made.units('locales/fr/a.xlf', 'fr')[0];

/** A service that gives these answers by how the text was asked for. */
const answering = (answers: { marked: string; plain?: string; opaque?: string }): SimulatorOptions => ({
  translate: (text) => {
    if (text.includes('<k')) return answers.opaque ?? answers.marked;
    return text.includes('<t') ? answers.marked : (answers.plain ?? answers.marked);
  },
});

const SOURCE = 'Der Pakt gilt seit 1961.';
const RIGHT = 'Le pacte est en vigueur depuis 1961.';
const WRONG = 'Le contrat est en vigueur depuis 1961.';
const marked = (text: string) => text.replace(/pacte|contrat/, '<t id="0">$&</t>');

describe('the ladder', () => {
  test.each([
    ['the first answer passes', { marked: marked(RIGHT) }, ['marked']],
    ['the glossary alone helps', { marked: marked(WRONG), plain: RIGHT }, ['marked', 'plain']],
    [
      'the term itself is locked',
      { marked: WRONG, plain: WRONG, opaque: 'Le <k id="0">contrat</k> est en vigueur depuis 1961.' },
      ['marked', 'plain', 'opaque'],
    ],
  ])('ends at the first rung that passes: %s', async (_, answers, rungs) => {
    const made = project(SOURCE);
    const result = await run(made, await start(answering(answers)));
    expect(result).toMatchObject({ exitCode: 0, requests: rungs.length });
    const unit = only(made);
    expect(unit).toMatchObject({ state: 'translated', subState: 'wf:mt', target: [RIGHT] });
    expect(unit?.origin?.attempts).toEqual(
      rungs.map((rung, at) => ({
        rung,
        characters: rung === 'opaque' ? SOURCE.length + 1 : SOURCE.length,
        errors: at === rungs.length - 1 ? [] : ['term-missing', 'term-forbidden'],
      })),
    );
    expect(result.ladder).toBe(current().billed() - SOURCE.length);
    expect(await run(made, current())).toMatchObject({ requests: 0, written: [], exitCode: 0 });
  });

  test('asks with marks, then without, then with the target term in an element that is left alone', async () => {
    await run(project(SOURCE), await start(answering({ marked: WRONG })));
    expect(sentTexts()).toEqual([
      'Der <t id="0">Pakt</t> gilt seit 1961.',
      'Der Pakt gilt seit 1961.',
      'Der <k id="0">pacte</k> gilt seit 1961.',
    ]);
    const [first, second, third] = current().translations();
    expect(
      current()
        .translations()
        .map(({ form }) => form.context?.[0]),
    ).toEqual([SOURCE, '', '']);
    expect(first?.form).toMatchObject({ glossary_id: [expect.any(String)] });
    expect(second?.form).toMatchObject({ glossary_id: [expect.any(String)] });
    expect(third?.form).toMatchObject({ ignore_tags: ['k'], model_type: ['prefer_quality_optimized'] });
  });

  test('without a glossary, a term is not asked for without its mark', async () => {
    const made = project(SOURCE, { providers: [{ use: 'deepl', glossary: false }] });
    await run(made, await start(answering({ marked: WRONG })));
    expect(sentTexts()).toEqual([
      'Der <t id="0">Pakt</t> gilt seit 1961.',
      'Der <k id="0">pacte</k> gilt seit 1961.',
    ]);
    expect(current().requests).toHaveLength(2);
  });

  test('a text without terms is asked for again too', async () => {
    let calls = 0;
    const made = project('Guten Tag, {{name}}!');
    await run(made, await start({ translate: () => (++calls < 3 ? 'Bonjour !' : 'Bonjour, <x id="0"/> !') }));
    expect(only(made)).toMatchObject({ state: 'translated' });
    expect(only(made)?.origin?.attempts?.map(({ errors }) => errors)).toEqual([
      ['code-missing'],
      ['code-missing'],
      [],
    ]);
  });

  test('what fails everywhere is parked with the draft that had the fewest errors', async () => {
    const made = project(SOURCE);
    const answers = {
      marked: 'Le contrat, le contrat, 1962.',
      plain: 'Le contrat depuis 1961.',
      opaque: 'Rien, 1.',
    };
    const result = await run(made, await start(answering(answers)));
    expect(result).toMatchObject({ exitCode: 1, targets: [{ parked: 1 }] });
    expect(only(made)).toMatchObject({ subState: 'wf:parked', target: [answers.plain] });
    expect(await run(made, current())).toMatchObject({ requests: 0, written: [], exitCode: 1 });
  });
});

test.each<[string, { tags: boolean; glossary: boolean }, boolean, readonly string[]]>([
  ['all of them', { tags: true, glossary: true }, true, ['marked', 'plain', 'opaque']],
  ['no glossary, terms', { tags: true, glossary: false }, true, ['marked', 'opaque']],
  ['no glossary, no terms', { tags: true, glossary: false }, false, ['marked', 'plain', 'opaque']],
  ['no tags', { tags: false, glossary: true }, true, ['plain']],
  ['neither', { tags: false, glossary: false }, true, ['plain']],
])('the rungs that a provider can climb: %s', (_, supports, hasTerms, expected) => {
  const terms = hasTerms ? [{ termId: 'x', form: 'X', kind: 'word' as const, start: 0, end: 1 }] : [];
  const settings = {
    config: parseConfig({ source: { language: 'de', files: ['a'] }, targets: ['fr'] }),
    glossary: new Map(),
  };
  expect(rungsLeft(settings, { terms }, { supports }, [])).toEqual(expected);
});

test('what another provider was parked with is not gone on with', async () => {
  const made = project(SOURCE, { budget: { maxCharacters: 30 } });
  await run(made, await start(answering({ marked: WRONG })));
  const before = only(made)?.origin?.attempts;
  expect(await run(made, undefined, { provider: 'pseudo' })).toMatchObject({ requests: 0, exitCode: 1 });
  expect(only(made)?.origin?.attempts).toEqual(before);
});

test('no glossary is kept for texts without terms', async () => {
  await run(project('Guten Tag.'), await start({ translate: () => 'Bonjour.' }));
  expect(current().requests.map(({ path }) => path)).toEqual(['/v2/translate']);
});

test('a lock at the start of a sentence gets a capital', async () => {
  const made = project(
    'Verträge gelten.',
    {},
    'id,de,pos,lock,fr,fr:forms\nv,Vertrag,noun,locked,traité,traités\n',
  );
  await run(
    made,
    await start({ translate: (text) => (text.includes('<k') ? '<k id="0">x</k> valables.' : 'Rien.') }),
  );
  expect(only(made)).toMatchObject({ target: ['Traités valables.'], state: 'translated' });
});

describe('a local repair', () => {
  const text = 'Es spricht Wladimir Putin.';
  const lost = answering({
    marked: 'Voici <t id="0">Vladimir Putine</t> qui parle.',
    plain: 'Voici Putine qui parle.',
    opaque: 'Voici le président qui parle.',
  });

  test('puts a name where its mark came back, says so, and says so again in the next run', async () => {
    const made = project(text, {}, NAMES);
    expect(await run(made, await start(lost))).toMatchObject({ exitCode: 0, requests: 3 });
    const unit = only(made);
    expect(unit).toMatchObject({
      state: 'translated',
      target: ['Voici Vladimir Poutine qui parle.'],
      verdicts: [{ termId: 'putin', verdict: 'repaired', target: { start: 6, end: 22 } }],
    });
    expect(unit?.origin?.attempts?.at(-1)).toEqual({ rung: 'repaired', characters: 0, errors: [] });
    expect(await run(made, current())).toMatchObject({ written: [], exitCode: 0 });
  });

  test('is not tried where the form is not certain', async () => {
    const made = project('Die Abkommen gelten.', {}, 'id,de,pos,lock,fr\na,Abkommen,noun,locked,accord\n');
    const answer = 'Les <t id="0">contrats</t> sont en vigueur.';
    expect(
      await run(made, await start(answering({ marked: answer, plain: 'Rien.', opaque: 'Rien.' }))),
    ).toMatchObject({
      exitCode: 1,
    });
    expect(only(made)?.origin?.attempts).toHaveLength(3);
  });
});

describe('the allowance', () => {
  const many = (count: number, config: object) =>
    makeProject(
      {
        'locales/de/a.json': JSON.stringify(
          Object.fromEntries(
            Array.from({ length: count }, (_, at) => [
              `k${at}`,
              `Der Pakt Nummer ${at} gilt, wie alle wissen, seit langem.`,
            ]),
          ),
        ),
        'glossary/terms.csv': GLOSSARY,
      },
      { glossary: ['glossary/terms.csv'], ...config },
    );
  const failing = { translate: (text: string) => text.replace(/<[tk].*?<\/[tk]>|Pakt/, 'contrat') };

  test('is a quarter of the plan', async () => {
    const made = many(150, {});
    const dry = await run(made, await start(failing), { dryRun: true });
    const planned = dry.targets[0]?.billed ?? 0;
    expect(dry.ladder).toBe(Math.floor(planned / 4));
    const result = await run(made, current());
    expect(result.targets[0]).toMatchObject({ parked: 150, billed: current().billed() });
    expect(current().billed()).toBeLessThanOrEqual(planned + dry.ladder);
    expect(current().billed()).toBeGreaterThan(planned + dry.ladder - 60);
  });

  test('lets a later run go on where it ended, until nothing is left to try', async () => {
    const made = many(30, {});
    const service = await start(failing);
    await run(made, service);
    for (const _ of [1, 2, 3]) {
      const before = service.billed();
      const next = await run(made, service);
      expect(next.exitCode).toBe(1);
      expect(service.billed() - before).toBeLessThanOrEqual(1000);
    }
    expect(new Set(sentTexts()).size).toBe(sentTexts().length);
    const last = await run(made, service);
    expect(last).toMatchObject({ requests: 0, written: [], exitCode: 1 });
    for (const { origin } of made.units('locales/fr/a.xlf', 'fr'))
      expect(origin?.attempts?.map(({ rung }) => rung)).toEqual(['marked', 'plain', 'opaque']);
  });

  test.each([
    ['0 allows none', { budget: { ladder: 0 } }, 1],
    ['keeps within the cap of the run', { budget: { maxCharacters: 30 } }, 1],
    ['a share of one', { budget: { ladder: 1 } }, 3],
  ])('%s', async (_, config, requests) => {
    const made = project(SOURCE, config);
    const dry = await run(made, await start(), { dryRun: true });
    expect(dry.ladder).toBe(requests === 1 && !('maxCharacters' in config.budget) ? 0 : 1000);
    expect(await run(made, await start(answering({ marked: WRONG })))).toMatchObject({
      requests,
      exitCode: 1,
    });
  });

  test('what is left to try needs no key', async () => {
    const made = project(SOURCE, { budget: { maxCharacters: 30 } });
    await run(made, await start(answering({ marked: WRONG })));
    expect(await run(made)).toMatchObject({ exitCode: 1, requests: 0, written: [] });
  });
});
