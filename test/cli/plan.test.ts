import { describe, expect, test } from 'vitest';
import { commitAll } from '../git.ts';
import { makeProject, run, wortfest } from '../project.ts';

const TERMS = 'id,de,lock,fr,fr:forms\npakt,Pakt,locked,pacte,pactes\n';
const made = (config: object = {}) =>
  makeProject(
    {
      'locales/de/a.json': '{"title": "Der Pakt", "bye": "Ende"}',
      'glossary/terms.csv': TERMS,
    },
    { glossary: ['glossary/terms.csv'], ...config },
  );

describe('wortfest translate --dry-run', () => {
  test('says why, what it costs at the configured price, and how long it takes', async () => {
    const project = made({ budget: { pricePerMillion: 2000, currency: 'CHF' } });
    const { code, stdout } = await wortfest(project.root, ['translate', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('Translated: 2 new.');
    expect(stdout).toContain(
      'At most 12 characters (0.02 CHF) would be billed, and 1,000 more for further attempts at answers that fail a check (2.02 CHF in all). 1 request, about 2 seconds.',
    );
    const json = JSON.parse(
      (await wortfest(project.root, ['translate', '--dry-run', '--format=json'])).stdout,
    );
    expect(json.totals).toMatchObject({ characters: 12, requests: 1, seconds: 2 });
    expect(json.totals.cost).toEqual({ amount: 0.024, currency: 'CHF' });
    expect(json.plan).toContainEqual({
      file: 'locales/de/a.json',
      target: 'fr',
      unit: 'title',
      name: 'title',
      block: 'title',
      action: 'translate',
      reason: 'new',
      characters: 8,
    });
  });

  test('refuses a currency that is none', async () => {
    const { code, stderr } = await wortfest(made({ budget: { currency: 'Euro' } }).root, ['translate']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('ISO 4217')]);
  });
});

describe('wortfest translate --frozen', () => {
  test.each(['--frozen', '--ci'])('%s ends with 1 and the way out, without a key', async (flag) => {
    const project = made();
    const { code, stdout } = await wortfest(project.root, ['translate', flag, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exitCode: 1,
      error: { code: 'frozen-record', hint: expect.stringContaining('wortfest translate') },
    });
    expect(project.has('.wortfest')).toBe(false);
  });

  test('ends with 0 when nothing is to be done', async () => {
    const project = made({ providers: ['pseudo'], glossary: [] });
    await run(project);
    const { code, stdout } = await wortfest(project.root, ['translate', '--frozen']);
    expect([code, stdout]).toEqual([0, 'Records and outputs are up to date: 2 segments looked at.\n']);
  });

  test.each([['--dry-run'], ['--provider', 'pseudo'], ['--term', 'pakt']])('excludes %s', async (...flag) => {
    const { code, stderr } = await wortfest(made().root, ['translate', '--frozen', ...flag]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`--frozen and ${flag[0]} exclude each other`),
    ]);
  });
});

describe('wortfest impact', () => {
  test('shows segments by document and language, then counts and costs', async () => {
    const project = made();
    const { code, stdout } = await wortfest(project.root, ['impact', 'Pakt']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'locales/de/a.json → fr\n  title  translated anew: it is new, no text, 8 characters\n',
    );
    expect(stdout).toContain('The next run: at most 8 characters billed.');
    expect(stdout).toContain('wortfest translate --term pakt: at most 8 characters');
  });

  test('compares with a revision, as JSON', async () => {
    const project = made();
    commitAll(project.root);
    const none = await wortfest(project.root, ['impact', '--since', 'HEAD']);
    expect(none.stdout).toBe('No entry of the glossary has changed.\n');
    project.write('glossary/terms.csv', TERMS.replace('pacte,pactes', 'accord,accords'));
    const { stdout } = await wortfest(project.root, ['impact', '--since', 'HEAD', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      entries: [{ id: 'pakt', change: 'changed' }],
      segments: [{ unit: 'title', action: 'translate', by: 'nobody', characters: 8 }],
    });
  });
});

test('check and status --changed-since show what was touched', async () => {
  const project = made({ providers: ['pseudo'], glossary: [] });
  await run(project);
  commitAll(project.root);
  project.write('locales/de/a.json', '{"title": "Der Pakt", "bye": "Schluss"}');
  const args = ['--changed-since', 'HEAD', '--format', 'json'];
  const status = JSON.parse((await wortfest(project.root, ['status', ...args])).stdout);
  expect(status.documents).toMatchObject([{ segments: 1, outdated: 1 }]);
  const check = JSON.parse((await wortfest(project.root, ['check', ...args])).stdout);
  expect(check.units).toMatchObject([{ unit: 'bye' }]);
});
