import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';

const INDEX = '.wortfest/terms.index';
const termbase = (count: number, last: string) =>
  [
    'id,de,fr',
    ...Array.from({ length: count - 1 }, (_, i) => `t${i},Begriff${i},terme ${i}`),
    `last,${last},dernier`,
    '',
  ].join('\n');
const project = (count: number) =>
  makeProject(
    { 'locales/de/a.txt': 'Die Verträge gelten.\n', 'glossary/terms.csv': termbase(count, 'Vertrag') },
    { glossary: ['glossary/terms.csv'], providers: ['pseudo'] },
  );
const terms = (made: ReturnType<typeof makeProject>) =>
  made
    .units('locales/fr/a.xlf', 'fr')
    .flatMap((unit) => unit.terms.map(({ termId, form }) => [termId, form]));

describe('the index of a large glossary', () => {
  test('is kept, and taken again', async () => {
    const made = project(2000);
    await run(made);
    const kept = made.read(INDEX);
    expect(terms(made)).toEqual([['last', 'Verträge']]);
    await run(made);
    expect(made.read(INDEX)).toBe(kept);
    expect(terms(made)).toEqual([['last', 'Verträge']]);
  });

  test('is made anew for another glossary, and when the file is damaged', async () => {
    const made = project(2000);
    made.write(INDEX, 'no index');
    await run(made);
    expect(terms(made)).toEqual([['last', 'Verträge']]);
    const kept = made.read(INDEX);
    made.write('glossary/terms.csv', termbase(2000, 'Regel'));
    made.write('locales/de/a.txt', 'Alle Regeln gelten.\n');
    await run(made);
    expect(made.read(INDEX)).not.toBe(kept);
    expect(terms(made)).toEqual([['last', 'Regeln']]);
  });

  test('is not written for a small one, nor by a plan', async () => {
    const small = project(10);
    await run(small);
    expect(small.has(INDEX)).toBe(false);
    const planned = project(2000);
    await run(planned, undefined, { dryRun: true });
    expect(planned.has(INDEX)).toBe(false);
  });
});
