import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';
import { otherWords } from '../simulator/words.ts';
import { knowingServers } from './article.ts';

const { start, current } = knowingServers();

const keyed = (config: object = {}) =>
  makeProject({ 'locales/de/a.json': '{"greeting": "Guten Tag, {{name}}!", "bye": "Bis bald."}' }, config);

describe('a record that proves its texts', () => {
  test('needs no memory: a run in a fresh checkout makes none', async () => {
    const project = keyed();
    await run(project, await start());
    rmSync(join(project.root, '.wortfest'), { recursive: true });
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [], exitCode: 0 });
    expect(project.has('.wortfest/memory.db')).toBe(false);
  });

  test('has a seal for each accepted text, and none for a parked one', async () => {
    const project = keyed();
    const losing = (text: string, { target }: { target: string }) =>
      `${target}: ${text.replace(/<x[^>]*>/, '')}`;
    await run(project, await start({ translate: losing }));
    const seals = project.units('locales/fr/a.xlf', 'fr').map(({ origin }) => origin?.gate !== undefined);
    expect(seals).toEqual([false, true]);
  });
});

describe('a broken seal is judged again', () => {
  const losing = { translate: (text: string) => text.replaceAll(/<[^>]*>/g, '').replace('Bis', 'Sib') };

  test('a parked text that another tool calls translated stays parked, though notes and substate are lost', async () => {
    const project = keyed();
    await run(project, await start(losing));
    const record = 'locales/fr/a.xlf';
    const before = project.read(record);
    project.write(
      record,
      before
        .replace('state="initial" subState="wf:parked"', 'state="translated"')
        .replace(/<notes>.*?<\/notes>\n/s, ''),
    );
    expect(await run(project, current())).toMatchObject({ exitCode: 1, written: [record] });
    expect(project.read(record)).toBe(before);
  });

  test('an approval of a text that fails is held back with its reason', async () => {
    const project = keyed();
    await run(project, await start(losing));
    const record = 'locales/fr/a.xlf';
    project.write(
      record,
      project
        .read(record)
        .replace('state="initial" subState="wf:parked"', 'state="final"')
        .replace(/<notes>.*?<\/notes>\n/s, ''),
    );
    const result = await run(project, current());
    expect(result.problems).toMatchObject([{ code: 'code-missing', unit: 'greeting' }]);
    expect(project.units(record, 'fr')[0]).toMatchObject({ state: 'initial', subState: 'wf:parked' });
  });

  test('another severity of a check judges all texts again', async () => {
    const project = keyed({ checks: { 'double-word': 'off' } });
    const twice = (text: string, { target }: { target: string }) =>
      otherWords(text, target).replace(/(\p{L}+)/u, '$1 $1');
    await run(project, await start({ translate: twice }));
    expect(project.units('locales/fr/a.xlf', 'fr')[1]).toMatchObject({ state: 'translated' });
    const { checks: _, ...config } = JSON.parse(project.read('pipeline.config.json'));
    project.write('pipeline.config.json', JSON.stringify(config));
    const after = await run(project, current());
    expect(after).toMatchObject({ requests: 0, exitCode: 1 });
    expect(after.problems.map(({ code }) => code)).toContain('double-word');
    expect(project.units('locales/fr/a.xlf', 'fr')[1]).toMatchObject({ subState: 'wf:parked' });
  });
});
