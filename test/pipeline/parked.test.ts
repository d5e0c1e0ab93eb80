import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';
import { ARTICLE, article, knowingServers } from './article.ts';

const { start, current } = knowingServers();

describe('a text that fails a check', () => {
  const losing = { translate: (text: string) => text.replaceAll(/<[^>]*>|[aeiou]/g, '') };

  test('is parked with a reason, left out of the JSON, and not paid again', async () => {
    const project = makeProject({
      'locales/de/a.json': '{"greeting": "Guten Tag, {{name}}!", "bye": "Bis bald."}',
    });
    const result = await run(project, await start(losing));
    expect(result.exitCode).toBe(1);
    expect(result.problems).toMatchObject([
      {
        code: 'code-missing',
        unit: 'greeting',
        target: 'fr',
        expected: '{{name}}',
        file: 'locales/de/a.json',
      },
    ]);
    const [greeting] = project.units('locales/fr/a.xlf', 'fr');
    expect(greeting).toMatchObject({
      state: 'initial',
      subState: 'wf:parked',
      notes: ['The code {{name}} is missing.'],
    });
    expect(greeting?.target).toBeDefined();
    expect(JSON.parse(project.read('locales/fr/a.json'))).toEqual({ bye: 'Bs bld.' });
    expect(await run(project, current())).toMatchObject({ requests: 0, exitCode: 1, written: [] });
  });

  test('leaves the block of an edition in the source language', async () => {
    const project = article();
    await run(project, await start(losing));
    expect(project.read('locales/fr/a.txt')).toBe(ARTICLE);
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ subState }) => subState)).toEqual([
      'wf:parked',
      'wf:parked',
      'wf:mt',
    ]);
  });
});
