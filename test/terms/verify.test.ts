import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language, TermMatch } from '../../src/model.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { createVerifier } from '../../src/terms/verify.ts';
import { verifyTerm } from '../../src/terms/verify-term.ts';
import { entry, verify } from './entry.ts';

const contract = entry('Vertrag', {
  en: { term: 'contract', forms: ['agreement'], forbidden: ['treaty'] },
  fr: 'contrat',
});
const rental = entry('Mietvertrag', { en: 'rental contract', fr: 'contrat de location' });

describe('counting', () => {
  it('names the rule by which a form is accepted', () => {
    expect(verify('Vertrag', 'The contract', 'en', [contract])).toEqual(['Vertrag kept citation contract']);
    expect(verify('Vertrag', 'An agreement', 'en', [contract])).toEqual([
      'Vertrag allowed-synonym listed-form agreement',
    ]);
    expect(verify('Verträge', 'Contracts', 'en', [contract])).toEqual([
      'Vertrag inflected generated-form Contracts',
    ]);
  });

  it('gives spans in source and target', () => {
    const terms = createTermMatcher([contract]).match('Der Vertrag gilt.');
    expect(createVerifier([contract], 'en').verify({ target: 'The contract holds.', terms })).toEqual([
      {
        termId: 'Vertrag',
        verdict: 'kept',
        rule: 'citation',
        source: { start: 4, end: 11 },
        target: { start: 4, end: 12 },
      },
    ]);
  });

  it('finds what is missing, doubled or forbidden', () => {
    expect(verify('Ein Vertrag', 'A deal', 'en', [contract])).toEqual(['Vertrag missing absent']);
    expect(verify('Ein Vertrag', 'A contract, a contract', 'en', [contract])).toEqual([
      'Vertrag kept citation contract',
      'Vertrag doubled surplus contract',
    ]);
    expect(verify('Ein Vertrag', 'A treaty', 'en', [contract])).toEqual([
      'Vertrag missing absent',
      'Vertrag forbidden forbidden-form treaty',
    ]);
    expect(verify('Nichts', 'A treaty, a contract', 'en', [contract])).toEqual([]);
  });

  it('does not count a term inside the term of another entry, in the segment or not', () => {
    for (const source of ['Vertrag und Mietvertrag', 'Mietvertrag, Vertrag'])
      expect(verify(source, 'le contrat de location et le contrat', 'fr', [contract, rental])).not.toContain(
        'Vertrag doubled surplus contrat',
      );
    expect(verify('Der Vertrag', 'le contrat de location', 'fr', [contract, rental])).toEqual([
      'Vertrag missing absent',
    ]);
    expect(verify('Der Mietvertrag', 'le contrat de location', 'fr', [contract, rental])).toEqual([
      'Mietvertrag kept citation contrat de location',
    ]);
  });

  it('lets entries that share a form share its occurrences', () => {
    const pact = entry('Pakt', { en: { term: 'pact', forms: ['agreement'] } });
    const deal = entry('Abmachung', { en: 'agreement' });
    const both = 'Der Pakt und die Abmachung';
    expect(verify(both, 'the agreement and the pact', 'en', [pact, deal])).toEqual([
      'Pakt kept citation pact',
      'Abmachung kept citation agreement',
    ]);
    expect(
      verify(both, 'the agreement', 'en', [pact, deal]).filter((v) => v.includes('missing')),
    ).toHaveLength(1);
    expect(verify(both, 'agreement, agreement, agreement', 'en', [pact, deal])).toHaveLength(3);
  });

  it('counts members of longer German words, unless they are in the term of another entry', () => {
    const pact = entry('pact', { de: 'Pakt' });
    const nonAggression = entry('non-aggression pact', { de: 'Nichtangriffspakt' });
    const terms = [{ start: 0, end: 4, termId: 'pact', form: 'pact', kind: 'word' }] as const;
    const judge = (target: string) =>
      createVerifier([pact, nonAggression], 'de')
        .verify({ target, terms })
        .map(({ verdict, rule }) => `${verdict} ${rule}`);
    expect(judge('Der Stabilitätspakt gilt.')).toEqual(['inflected compound-form']);
    expect(judge('Der Nichtangriffspakt gilt.')).toEqual(['missing absent']);
  });

  it('finds forms that two entries share for both in German too', () => {
    const shared = [entry('deal', { de: 'Abkommen' }), entry('accord', { de: 'Abkommen' })];
    const terms = shared.map(({ id }, i) => ({
      start: i,
      end: i + 1,
      termId: id,
      form: id,
      kind: 'word' as const,
    }));
    const verdicts = createVerifier(shared, 'de').verify({ target: 'zwei Abkommens und Abkommens', terms });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['inflected', 'inflected']);
  });

  it('takes the entry of the root language, unless the target has its own', () => {
    const lorry = entry('Lastwagen', { en: 'truck', 'en-GB': 'lorry' });
    expect(verify('Lastwagen', 'a truck', 'en-US', [lorry])).toEqual(['Lastwagen kept citation truck']);
    expect(verify('Lastwagen', 'a truck', 'en-GB', [lorry])).toEqual(['Lastwagen missing absent']);
    expect(verify('Lastwagen', 'un camion', 'fr', [lorry])).toEqual([]);
  });
});

describe('locks and capitals', () => {
  it('leaves terms with lock off alone', () => {
    expect(verify('Vertrag', 'nothing', 'en', [{ ...contract, lock: 'off' }])).toEqual([]);
  });

  it('keeps dnt terms as in the source, genitive or not', () => {
    const name = entry('Karl Weiß', {}, { lock: 'dnt', pos: 'name', variants: ['Carl Weiß'] });
    const rule = 'Karl Weiß kept source-form';
    expect(verify('Karl Weiß spricht', 'Karl Weiß speaks', 'en', [name])).toEqual([`${rule} Karl Weiß`]);
    expect(verify('Carl Weiß spricht', 'Carl Weiß speaks', 'en', [name])).toEqual([`${rule} Carl Weiß`]);
    expect(verify('Karl Weiß spricht', 'karl weiß speaks', 'en', [name])).toEqual([
      'Karl Weiß missing absent',
    ]);
    expect(verify('Karl Weiß spricht', 'Karl White speaks', 'en', [name])).toEqual([
      'Karl Weiß missing absent',
    ]);
  });

  it('wants the capitals of names, and lets common terms begin with one', () => {
    const name = entry('Köln', { en: 'Cologne' }, { pos: 'name' });
    expect(verify('Köln', 'cologne', 'en', [name])).toEqual(['Köln missing absent']);
    expect(verify('Kölns Brücken', 'Cologne’s bridges', 'en', [name])).toEqual([
      'Köln kept citation Cologne',
    ]);
    expect(verify('Mietvertrag', 'Rental Contract', 'en', [rental])).toEqual([
      'Mietvertrag kept citation Rental Contract',
    ]);
    expect(verify('Mietvertrag', 'RENTAL CONTRACT', 'en', [rental])).toEqual(['Mietvertrag missing absent']);
    expect(verify('MIETVERTRAG', 'RENTAL CONTRACT', 'en', [rental])).toEqual([
      'Mietvertrag kept citation RENTAL CONTRACT',
    ]);
  });
});

describe('languages', () => {
  const forms = (target: string, term: string, language: Language) =>
    verifyTerm(target, { term, forms: [], forbidden: [] }, language).map(
      ({ form, kind }) => `${form} ${kind}`,
    );

  it.each<[Language, string, string, readonly string[]]>([
    [
      'en',
      'peace treaty',
      'peace\u00A0treaties, the peace treaty’s end',
      ['peace\u00A0treaties inflected', 'peace treaty’s inflected'],
    ],
    ['en', 'act of war', 'acts of war, act of wars', ['acts of war inflected']],
    ['en', 'pact', 'impact, compacts, pact-like', ['pact listed']],
    ['fr', 'accord', "l’accord, d'accords, accorder", ['accord listed', 'accords inflected']],
    ['fr', 'journal régional', 'journaux régionaux', ['journaux régionaux inflected']],
    ['es', 'nación', 'las naciones', ['naciones inflected']],
    ['es', 'voz', 'voces', ['voces inflected']],
    ['it', 'parco nazionale', 'parchi nazionali', ['parchi nazionali inflected']],
    ['pt', 'sanção', 'sanções', ['sanções inflected']],
    ['pl', 'pakt', 'paktu, pakt', ['paktu inflected', 'pakt listed']],
    ['tlh', 'pakt', 'paktu, pakt', ['pakt listed']],
    ['de', 'Vertrag', 'Verträge, Vertrag', ['Verträge inflected', 'Vertrag listed']],
    ['de', 'Vertrag', 'Mietvertrags', ['vertrags compound']],
    ['ru', 'ядерная программа', 'ядерной\u00A0программой', ['ядерной\u00A0программой inflected']],
    ['cs', 'COVID-19', 'COVID-19, COVID-190', ['COVID-19 listed']],
    ['en', 'C++', 'C++, C#', ['C++ listed']],
    ['fr', '.NET', 'de .NET, de NET', ['.NET listed']],
    ['sv', 'EU', 'EU:s', ['EU:s inflected']],
    ['ja', '首脳会談', '米朝首脳会談が', ['首脳会談 listed']],
    ['ja', 'EU', 'EUは、EUR', ['EU listed']],
    ['zh', '峰会', '在峰会上', ['峰会 listed']],
    ['ko', '협정', '이 협정은', ['협정 listed']],
    ['ar', 'اتفاق', 'والاتفاق وللاتفاق باتفاق', ['اتفاق listed', 'اتفاق listed', 'اتفاق listed']],
    ['ar', 'الاتفاق', 'للاتفاق', ['للاتفاق inflected']],
    ['ar', 'قمة', 'القِمَّة', ['قِمَّة listed']],
    ['ar', 'قمة', 'مقمة', []],
    ['he', 'הסכם', 'וההסכם בהסכם', ['הסכם listed', 'הסכם listed']],
  ])('finds forms in %s: %s', (language, term, target, expected) => {
    expect(forms(target, term, language)).toEqual(expected);
  });

  it('never generates what is listed as forbidden', () => {
    const term = { term: 'medium', forms: [], forbidden: ['media'] };
    expect(verifyTerm('Media and mediums', term, 'en').map(({ kind }) => kind)).toEqual([
      'forbidden',
      'inflected',
    ]);
    const german = { term: 'Pakt', forms: [], forbidden: ['Pakts'] };
    expect(verifyTerm('des Pakts, des Paktes', german, 'de').map(({ kind }) => kind)).toEqual([
      'forbidden',
      'inflected',
    ]);
  });

  it('marks forbidden forms, the longest first', () => {
    const term = { term: 'pact', forms: ['peace pact'], forbidden: ['deal', 'pact deal'] };
    expect(verifyTerm('A peace pact, a pact deal', term, 'en')).toEqual([
      { start: 2, end: 12, form: 'peace pact', kind: 'listed' },
      { start: 16, end: 25, form: 'pact deal', kind: 'forbidden' },
    ]);
  });
});

it('calls an occurrence missing whenever it is deleted, and doubled whenever it is repeated', () => {
  const entries = [
    contract,
    rental,
    entry('Haus', { en: 'house' }),
    entry('Weißes Haus', { en: 'White House' }),
  ];
  const english = ['contract', 'rental contract', 'houses', 'White House'] as const;
  const verifier = createVerifier(entries, 'en');
  const sentence = fc.array(fc.nat(entries.length - 1), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sentence, fc.nat(), (picks, seed) => {
      const at = seed % picks.length;
      const terms = picks.map((pick, i): TermMatch => {
        const { id, term } = entries[pick]!;
        return { start: i * 20, end: i * 20 + term.length, termId: id, form: term, kind: 'word' };
      });
      const write = (numbers: readonly number[]) => numbers.map((pick) => `the ${english[pick]}`).join(', ');
      const judge = (numbers: readonly number[]) =>
        verifier
          .verify({ target: write(numbers), terms })
          .filter(({ verdict }) => !/kept|inflected/.test(verdict));
      const id = entries[picks[at]!]?.id;
      expect(judge(picks)).toEqual([]);
      expect(judge(picks.toSpliced(at, 1))).toMatchObject([{ termId: id, verdict: 'missing' }]);
      expect(judge([...picks, picks[at]!])).toMatchObject([{ termId: id, verdict: 'doubled' }]);
    }),
  );
});
