import { expect, test } from 'vitest';
import { pseudo } from '../../src/providers/pseudo.ts';

const translate = async (markup: string, terms: { mark?: number; form: string; target: string }[] = []) => {
  const { texts } = await pseudo().translate({
    source: 'de',
    target: 'fr',
    rung: 'marked',
    texts: [{ markup, terms }],
    context: '',
  });
  return texts[0] ?? '';
};

test('text gets accents and grows by about a third', async () => {
  const source =
    'Die Partnerschaft geht über die Sicherheit hinaus und umfasst auch Bereiche wie Politik und Kultur.';
  const text = await translate(source);
  expect(text).not.toContain('Partnerschaft');
  expect(text.length / source.length).toBeGreaterThan(1.2);
  expect(text.length / source.length).toBeLessThan(1.45);
});

test('terms stand in place, marked or not', async () => {
  const terms = [
    { mark: 0, form: 'Pakts', target: 'pacte' },
    { form: 'Atom- und Raketenprogramme', target: 'programme nucléaire' },
  ];
  const text = await translate('des <t id="0">Pakts</t> und Atom- und Raketenprogramme.', terms);
  expect(text).toMatch(/^\S+ <t id="0">pacte<\/t> \S+ programme nucléaire\.$/);
});

test('codes and numbers stay', async () => {
  expect(await translate('<x id="0"/> 24 &amp; <g id="1">7</g>')).toBe(
    '<x id="0"/> 24 &amp; <g id="1">7</g>',
  );
});
