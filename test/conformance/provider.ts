import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AskedRung, Provider } from 'wortfest';

interface Opened {
  readonly provider: Provider;
  close(): Promise<void>;
}

/** What every provider has to do. `open` gives one that can translate from German into `target`. */
export function testProvider(
  name: string,
  { target, open }: { readonly target: string; open(): Promise<Opened> },
): void {
  describe(`provider: ${name}`, () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const askedOn = async (rung: AskedRung, ...markups: readonly string[]) => {
      const texts = markups.map((markup) => ({ markup, terms: [] }));
      return opened.provider.translate({ source: 'de', target, rung, texts, context: '' });
    };
    const translate = (...markups: readonly string[]) => askedOn('marked', ...markups);

    test('has a name, limits, and is ready', () => {
      const { provider } = opened;
      expect(provider.name).toMatch(/^[a-z][\w-]*$/);
      for (const limit of Object.values(provider.limits)) expect(limit).toBeGreaterThan(0);
      expect(provider.ready).toBe(true);
      expect(provider.accepts(target)).toBe(true);
    });

    test('answers every text, in their order', async () => {
      const markups = Array.from(
        { length: opened.provider.limits.texts > 40 ? 40 : 2 },
        (_, index) => `Satz ${index}.`,
      );
      const { texts } = await translate(...markups);
      expect(texts.map((text) => /\d+/.exec(text)?.[0])).toEqual(markups.map((_, index) => String(index)));
    });

    test('the same text alone or among others is the same', async () => {
      const alone = await translate('Ein Satz.');
      const among = await translate('Noch ein Satz.', 'Ein Satz.');
      expect(among.texts[1]).toBe(alone.texts[0]);
    });

    test('elements and escapes come back', async () => {
      const { texts } = await translate('A &amp; <g id="0">B &lt; C</g> <x id="2"/>');
      for (const piece of ['<g id="0">', '</g>', '<x id="2"/>', '&lt;', '&amp;'])
        expect(texts[0]).toContain(piece);
    });

    test('marks around words come back, and what is locked stays as it is, if it supports tags', async () => {
      if (!opened.provider.supports.tags) return;
      const marked = await askedOn('marked', 'Das <t id="3">Haus</t> steht.');
      expect(marked.texts[0]).toMatch(/<t id="3">.+<\/t>/);
      const locked = await askedOn('opaque', 'Das <k id="3">la maison</k> steht.');
      expect(locked.texts[0]).toContain('<k id="3">la maison</k>');
    });

    test('bills whole characters, and nothing when it is free', async () => {
      const { billed } = await translate('Ä😀<x id="0"/>');
      expect(billed).toBe(opened.provider.billed ? 2 : 0);
    });

    test('measures texts at least by their characters', () => {
      const { size } = opened.provider;
      expect(size('abc')).toBeGreaterThanOrEqual(3);
      expect(size('ääääää')).toBeGreaterThanOrEqual(size('aaaaaa'));
    });

    test('knows what the account has billed, if it says so at all', async () => {
      const { provider } = opened;
      const before = await provider.usage?.();
      await translate('Ein Satz.');
      const after = await provider.usage?.();
      expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(before && provider.billed ? 9 : 0);
    });
  });
}
