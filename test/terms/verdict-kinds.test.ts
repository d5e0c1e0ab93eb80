import { expect, it } from 'vitest';
import type { Language } from '../../src/model.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { entry, verify } from './entry.ts';

it.each<[Language, string, string, string]>([
  ['en', 'treaty', 'treaties', 'inflected'],
  ['en', 'treaty', 'agreement', 'allowed-synonym'],
  ['pl', 'umowa', 'umów', 'inflected'],
  ['pl', 'umowa', 'kontrakt', 'allowed-synonym'],
  ['ar', 'ميثاق', 'مواثيق', 'inflected'],
  ['ar', 'برنامج', 'البرامج', 'inflected'],
  ['ar', 'حليف', 'حلفائها', 'inflected'],
  ['en', 'treaty', 'deal', 'allowed-synonym'],
  ['ar', 'اتفاقية', 'معاهدة', 'allowed-synonym'],
  ['ja', '協定', '条約', 'allowed-synonym'],
])('tells a synonym that is listed from a form: %s %s, %s is %s', (language, term, form, verdict) => {
  const pact = entry('Pakt', { [language]: { term, forms: [form] } });
  expect(verify('Pakt', form, language, [pact])).toEqual([`Pakt ${verdict} listed-form ${form}`]);
});

it('calls it ambiguous when the term of another entry with the same source form stands there', () => {
  const bench = entry('Bank', { en: 'bench' }, { id: 'bench', subject: 'furniture', pos: 'noun' });
  const money = entry('Bank', { en: 'bank' }, { id: 'bank', subject: 'finance', pos: 'noun' });
  const [chosen] = createTermMatcher([bench, money]).match('Die Bank ist neu.');
  const [right, wrong] = chosen?.termId === 'bench' ? ['bench', 'bank'] : ['bank', 'bench'];
  expect(verify('Die Bank ist neu.', `The ${right} is new.`, 'en', [bench, money])).toEqual([
    `${right} kept citation ${right}`,
  ]);
  expect(verify('Die Bank ist neu.', `The ${wrong} is new.`, 'en', [bench, money])).toEqual([
    `${right} ambiguous other-entry ${wrong}`,
  ]);
  expect(verify('Die Bank ist neu.', 'It is new.', 'en', [bench, money])).toEqual([
    `${right} missing absent`,
  ]);
});

it.each<[Language, string, string, string, readonly string[]]>([
  [
    'en',
    'nuclear programme',
    'missile programme',
    'The nuclear and missile programmes go on.',
    [
      'atom inflected shared-head nuclear and missile programmes',
      'rakete inflected generated-form missile programmes',
    ],
  ],
  [
    'en',
    'nuclear programme',
    'missile programme',
    'The nuclear programmes and the missile programmes go on.',
    [
      'atom inflected generated-form nuclear programmes',
      'rakete inflected generated-form missile programmes',
    ],
  ],
  [
    'en',
    'nuclear programme',
    'missile programme',
    'The missile programmes go on.',
    ['atom missing absent', 'rakete inflected generated-form missile programmes'],
  ],
  [
    'fr',
    'programme nucléaire',
    'programme balistique',
    'Les programmes balistique et nucléaire continuent.',
    [
      'atom inflected shared-head programmes balistique et nucléaire',
      'rakete inflected generated-form programmes balistique',
    ],
  ],
  [
    'pl',
    'program jądrowy',
    'program rakietowy',
    'Programy jądrowe i rakietowe trwają.',
    [
      'atom inflected generated-form Programy jądrowe',
      'rakete inflected shared-head Programy jądrowe i rakietowe',
    ],
  ],
])(
  'lets a term that the source splits share its head in the target: %s, %s, %s: %s',
  (language, nuclear, missile, target, expected) => {
    const atom = entry('Atomprogramm', { [language]: nuclear }, { id: 'atom', pos: 'noun', compound: 'any' });
    const rakete = entry(
      'Raketenprogramm',
      { [language]: missile },
      { id: 'rakete', pos: 'noun', compound: 'any' },
    );
    expect(verify('Die Atom- und Raketenprogramme laufen.', target, language, [atom, rakete])).toEqual(
      expected,
    );
  },
);
