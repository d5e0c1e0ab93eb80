import { describe, expect, test } from 'vitest';
import { pieces, plannedTerm } from './pieces.ts';
import type { Plan, PlannedUnit } from './plan.ts';
import { byTarget } from './terms.ts';
import { perfectTranslator } from './translator.ts';

const unit = (source: string, target: string): PlannedUnit => ({
  source: pieces(source),
  targets: byTarget(() => ({ pieces: pieces(target), anchors: [] })),
});
const PLAN: Plan = {
  files: [
    {
      kind: 'json',
      name: 'a.json',
      blocks: [
        {
          key: 'a',
          units: [
            unit(
              'Laden Sie <1>die {invoice|Rechnung}</1> für {{name}} & den {note|Schein}.',
              'Téléchargez le {note|bon} & <1>la {invoice|facture}</1> de {{name}}.',
            ),
            unit('Laden Sie den {note|Schein}.', 'Téléchargez le {note|bon}.'),
            unit('Laden Sie den {invoice|Beleg}.', 'Téléchargez la {invoice|facture}.'),
          ],
        },
      ],
    },
  ],
  terms: [plannedTerm('invoice', ['facture', 'factures']), plannedTerm('note', ['bon', 'bons'])],
};

describe('the perfect provider', () => {
  const translate = perfectTranslator(PLAN);
  const french = (markup: string) => translate(markup, { source: 'de', target: 'FR' });

  test.each([
    [
      'codes and marks',
      'Laden Sie <g id="0">die <t id="0">Rechnung</t></g> für <x id="2"/> &amp; den <t id="1">Schein</t>.',
      'Téléchargez le <t id="1">bon</t> &amp; <g id="0">la <t id="0">facture</t></g> de <x id="2"/>.',
    ],
    [
      'no marks',
      'Laden Sie <g id="0">die Rechnung</g> für <x id="2"/> &amp; den Schein.',
      'Téléchargez le bon &amp; <g id="0">la facture</g> de <x id="2"/>.',
    ],
    [
      'target forms in the place of terms',
      'Laden Sie <g id="0">die <k id="0">factures</k></g> für <x id="2"/> &amp; den <t id="1">Schein</t>.',
      'Téléchargez le <t id="1">bon</t> &amp; <g id="0">la <k id="0">factures</k></g> de <x id="2"/>.',
    ],
    [
      'the form that tells texts apart',
      'Laden Sie den <k id="0">bon</k>.',
      'Téléchargez le <k id="0">bon</k>.',
    ],
    ['the other one', 'Laden Sie den <k id="0">facture</k>.', 'Téléchargez la <k id="0">facture</k>.'],
  ])('gives the right translation of a text with %s', (_, markup, answer) => {
    expect(french(markup)).toBe(answer);
  });

  test.each([
    ['Laden Sie alles.', /unknown text/],
    ['Laden Sie den <k id="0">arbre</k>.', /unknown text/],
    ['<t id="0">Laden</t> Sie den Schein.', /marked what is no term/],
  ])('refuses %s', (markup, reason) => {
    expect(() => french(markup)).toThrow(reason);
  });

  test('knows no other languages', () => {
    expect(() => translate('Laden Sie den Schein.', { source: 'de', target: 'it' })).toThrow(
      /no such target/,
    );
  });
});
