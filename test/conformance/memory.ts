import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Memory } from 'wortfest';

const PAIR = { source: 'de', target: 'fr' };

/** What every memory has to do. `open` gives an empty one; `reopen` opens the same one again, where it outlives its closing. */
export function testMemory(
  name: string,
  memories: { open(): Promise<Memory>; reopen(): Promise<Memory> },
): void {
  describe(`memory: ${name}`, () => {
    let memory: Memory;
    beforeEach(async () => {
      memory = await memories.open();
    });
    afterEach(() => memory.close());
    const targets = async (text: string, key?: string) => {
      const [entries = []] = await memory.lookup(PAIR, [{ text, ...(key ? { key } : {}) }]);
      return entries.map(({ target }) => target);
    };

    test('finds a text by what a reader sees of it', async () => {
      await memory.add(PAIR, [
        { source: 'Das  Abkommen\u00AD gilt.', target: 'L’accord vaut.', origin: 'person', name: 'a' },
      ]);
      expect(await targets('Das Abkommen gilt.')).toEqual(['L’accord vaut.']);
      expect(await targets('\tDas\u00A0Abkommen gilt. ')).toEqual(['L’accord vaut.']);
      expect(await targets('das Abkommen gilt.')).toEqual([]);
    });

    test('keeps language pairs apart', async () => {
      await memory.add(PAIR, [{ source: 'Ja', target: 'Oui', origin: 'person', name: 'a' }]);
      expect(await memory.lookup({ source: 'de', target: 'es' }, [{ text: 'Ja' }])).toEqual([[]]);
    });

    test('answers every query, in their order', async () => {
      await memory.add(PAIR, [{ source: 'Ja', target: 'Oui', origin: 'person', name: 'a' }]);
      const found = await memory.lookup(PAIR, [{ text: 'Nein' }, { text: 'Ja' }]);
      expect(found.map((entries) => entries.length)).toEqual([0, 1]);
    });

    test('puts the own key first, then persons, imports, providers', async () => {
      await memory.add(PAIR, [
        { source: 'Tage', target: 'machine', origin: 'provider', name: 'deepl', fingerprint: 'f' },
        { source: 'Tage', target: 'import', origin: 'import', name: 'x.tmx' },
        { source: 'Tage', target: 'person', origin: 'person', name: 'a' },
        { source: 'Tage', target: 'key', origin: 'import', name: 'x.tmx', key: 'days_few' },
      ]);
      expect(await targets('Tage', 'days_few')).toEqual(['key', 'person', 'import', 'machine']);
      expect(await targets('Tage', 'days_many')).toEqual(['person', 'import', 'machine']);
      expect(await targets('Tage')).toEqual(['person', 'import', 'machine']);
    });

    test('replaces an entry with the same origin and name', async () => {
      for (const target of ['eins', 'zwei']) {
        await memory.add(PAIR, [{ source: 'A', target, origin: 'person', name: 'a' }]);
      }
      expect(await targets('A')).toEqual(['zwei']);
    });

    test('imports a version of a file once, and a new version in its place', async () => {
      const entry = { ...PAIR, text: 'A', translation: 'eins' };
      let loads = 0;
      const load = (translation: string) => async () => {
        loads++;
        return [{ ...entry, translation }];
      };
      await memory.importFile('x.tmx', '1', load('eins'));
      await memory.importFile('x.tmx', '1', load('nie'));
      expect([loads, await targets('A')]).toEqual([1, ['eins']]);
      await memory.importFile('x.tmx', '2', async () => [{ ...entry, text: 'B' }]);
      expect([await targets('A'), await targets('B')]).toEqual([[], ['eins']]);
    });

    test('says whether an import was new', async () => {
      const load = async () => [];
      expect(await memory.importFile('x.tmx', '1', load)).toBe(true);
      expect(await memory.importFile('x.tmx', '1', load)).toBe(false);
    });

    test('lists every entry once, though others are written meanwhile, and counts them', async () => {
      const many = Array.from({ length: 2500 }, (_, index) => ({
        source: `Satz ${index}`,
        target: `phrase ${index}`,
        origin: 'import' as const,
        name: 'x.tmx',
      }));
      const own = { source: 'Ja', target: 'Oui', key: 'yes', origin: 'person' as const, name: 'a' };
      await memory.add(PAIR, [own]);
      await memory.add({ ...PAIR, target: 'es' }, many);
      await memory.keep([{ key: 'k', text: 'x', characters: 7 }]);
      const found = [];
      for await (const one of memory.entries()) {
        if (found.length === 1200) await memory.add(PAIR, [{ ...own, source: 'Nein' }]);
        found.push(one);
      }
      const texts = new Set(found.map(({ source }) => source));
      expect(many.filter(({ source }) => !texts.has(source))).toEqual([]);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
      expect(found.find(({ source }) => source === 'Ja')).toEqual({ ...own, pair: PAIR });
      expect(await memory.stats()).toEqual({
        units: [
          { source: 'de', target: 'es', origin: 'import', count: 2500 },
          { source: 'de', target: 'fr', origin: 'person', count: 2 },
        ],
        answers: 1,
        characters: 7,
      });
    });

    test('keeps answers beyond its closing', async () => {
      await memory.keep([
        { key: 'k1', text: '<x id="0"/>', characters: 0 },
        { key: 'k2', text: '', characters: 3 },
      ]);
      await memory.close();
      memory = await memories.reopen();
      expect(await memory.answers(['k1', 'k2', 'k3'])).toEqual(
        new Map([
          ['k1', '<x id="0"/>'],
          ['k2', ''],
        ]),
      );
    });

    test('many writers at once lose nothing', async () => {
      const other = await memories.reopen();
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          (index % 2 ? memory : other).keep([{ key: `k${index}`, text: `${index}`, characters: 1 }]),
        ),
      );
      await other.close();
      expect((await memory.answers(Array.from({ length: 100 }, (_, index) => `k${index}`))).size).toBe(100);
    });

    test('a lease is of one holder until it is released, or ends', async () => {
      const { leases } = memory;
      const reopened = await memories.reopen();
      const other = reopened.leases;
      expect(await leases.take('a', ['x', 'y'], 60_000)).toEqual(['x', 'y']);
      expect(await other.take('b', ['x', 'y', 'z'], 60_000)).toEqual(['z']);
      expect(await leases.take('a', ['x'], 60_000)).toEqual([]);
      await other.release('b', ['x']);
      expect(await other.take('b', ['x'], 60_000)).toEqual([]);
      await leases.release('a', ['x']);
      expect(await other.take('b', ['x'], 1)).toEqual(['x']);
      await sleep(5);
      expect(await leases.left('x')).toBe(0);
      expect(await leases.take('a', ['x'], 60_000)).toEqual(['x']);
      await other.release('b');
      expect(await leases.take('a', ['x', 'z'], 60_000)).toEqual(['z']);
      await reopened.close();
    });

    test('takes no more leases than are wanted, the first that are free', async () => {
      const { leases } = memory;
      await leases.take('a', ['p2'], 60_000);
      expect(await leases.take('b', ['p1', 'p2', 'p3', 'p4'], 60_000, 2)).toEqual(['p1', 'p3']);
    });

    test('only its holder prolongs a lease, and never shortens it', async () => {
      const { leases } = memory;
      await leases.take('a', ['x'], 10_000);
      await leases.prolong('b', ['x', 'free'], 60_000);
      expect(await leases.left('x')).toBeLessThanOrEqual(10_000);
      expect(await leases.left('free')).toBe(0);
      await leases.prolong('a', ['x'], 60_000);
      await leases.prolong('a', ['x'], 1);
      expect(await leases.left('x')).toBeGreaterThan(10_000);
    });

    test('books characters up to a cap that holds for all providers of a month, and corrections', async () => {
      const { ledger } = memory;
      const account = { provider: 'a', month: '2026-11' };
      expect(await ledger.book(account, 60, 100)).toBe(true);
      expect(await ledger.book({ ...account, provider: 'b' }, 50, 100)).toBe(false);
      expect(await ledger.book({ ...account, provider: 'b' }, 40, 100)).toBe(true);
      expect(await ledger.book({ ...account, month: '2026-12' }, 100, 100)).toBe(true);
      expect(await ledger.book(account, -20)).toBe(true);
      expect([await ledger.billed('2026-11'), await ledger.billed('2027-01')]).toEqual([80, 0]);
    });

    test('knows what a service counts beyond what was booked, and never less', async () => {
      const { ledger } = memory;
      const account = { provider: 'a', month: '2026-11' };
      await ledger.book(account, 60);
      await ledger.raise(account, 100);
      await ledger.raise(account, 50);
      expect(await ledger.billed('2026-11')).toBe(100);
      await ledger.book(account, 10);
      await ledger.raise(account, 105);
      expect(await ledger.billed('2026-11')).toBe(110);
    });

    test('many at once never book more than the cap', async () => {
      const other = await memories.reopen();
      const account = { provider: 'a', month: '2026-11' };
      const booked = await Promise.all(
        Array.from({ length: 40 }, (_, index) => (index % 2 ? memory : other).ledger.book(account, 7, 100)),
      );
      await other.close();
      expect(booked.filter(Boolean)).toHaveLength(14);
      expect(await memory.ledger.billed('2026-11')).toBe(98);
    });
  });
}
