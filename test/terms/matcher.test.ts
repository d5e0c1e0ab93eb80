import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_MARK } from '../../src/content.ts';
import type { TermEntry } from '../../src/model.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';

type Options = Omit<TermEntry, 'id' | 'term'>;
const entry = (term: string, options: Options = {}): TermEntry => ({ id: term, term, ...options });
const found = (text: string, ...entries: readonly TermEntry[]) =>
  createTermMatcher(entries)
    .match(text)
    .map(({ form }) => form);
const finds = (term: string, text: string, options: Options = {}) => found(text, entry(term, options));

describe('inflection', () => {
  it.each([
    ['Brief', 'Ein Brief, des Briefes, des Briefs, dem Briefe, die Briefe, den Briefen.', 6],
    ['Fluss', 'Die Flüsse und den Flüssen und des Flusses', 3],
    ['Hochhaus', 'Hochhäuser, Hochhäusern, Hochhauses', 3],
    ['Zeitung', 'Die Zeitungen der Zeitung', 2],
    ['Zeugnis', 'Zeugnisse, Zeugnissen, Zeugnisses', 3],
    ['Soldat', 'dem Soldaten, die Soldaten', 2],
    ['Kollege', 'des Kollegen', 1],
    ['Lehrerin', 'Lehrerinnen', 1],
    ['Abgeordneter', 'der Abgeordnete, den Abgeordneten, ein Abgeordneter, Abgeordnetem', 4],
    ['Hotel', 'Hotels', 1],
    ['Museum', 'Museen, des Museums', 2],
    ['Kaufmann', 'Kaufleute, Kaufmanns', 2],
    ['Schulgarten', 'Schulgärten', 1],
    ['Offizier', 'Offiziere, Offizieren', 2],
  ])('finds the forms of %s', (term, text, count) => {
    expect(finds(term, text)).toHaveLength(count);
  });

  it.each([
    ['Lehrer', 'Die Lehrerin lehrt.'],
    ['Dorf', 'dörflich und verdorben'],
    ['Richter', 'Die Richterschaft'],
    ['Sprache', 'Er sprach, sie sprachen.'],
    ['Stadt', 'Statt dessen Städter'],
    ['Rat', 'Die Rate der Raten'],
  ])('takes no derivation or other word for %s', (term, text) => {
    expect(finds(term, text)).toEqual([]);
  });

  it('gives the adjectives in front of the head every ending, and leaves what follows it', () => {
    expect(finds('gemeinsame Erklärung', 'In gemeinsamen Erklärungen und gemeinsamer Erklärung')).toEqual([
      'gemeinsamen Erklärungen',
      'gemeinsamer Erklärung',
    ]);
    expect(finds('Haus der Geschichte', 'Im Hause der Geschichte, Häuser der Geschichten')).toEqual([
      'Hause der Geschichte',
    ]);
    expect(finds('gemeinsame Erklärung', 'gemeinsame, lange Erklärung')).toEqual([]);
  });

  it('knows weak verbs and adjectives', () => {
    expect(finds('einläuten', 'Er läutet ein, hat eingeläutet, einzuläuten', { pos: 'verb' })).toEqual([
      'eingeläutet',
      'einzuläuten',
    ]);
    expect(finds('dunkel', 'Dunkle Wolken, dunkel, im dunklen Wald', { pos: 'adj' })).toEqual([
      'Dunkle',
      'dunkel',
      'dunklen',
    ]);
  });

  it('gives names only the genitive', () => {
    const name = { pos: 'name' } as const;
    expect(finds('Berlin', 'Berlins Berliner in Berlin', name)).toEqual(['Berlins', 'Berlin']);
    expect(finds('Brüssel', 'Brüssel’s Rolle', name)).toEqual(['Brüssel’s']);
    expect(finds('Hans Kraus', 'Hans Kraus’ Buch; „Hans Kraus“', name)).toEqual([
      'Hans Kraus’',
      'Hans Kraus',
    ]);
    expect(finds('Hans Kraus', 'das ‚Buch von Hans Kraus’ hier', name)).toEqual(['Hans Kraus']);
  });

  it('finds listed forms and variants', () => {
    const options = { forms: ['Saaldiener'], variants: ['Parlaments-Bote'] };
    expect(finds('Bote', 'Saaldiener und Parlaments-Boten, Saaldieners', options)).toEqual([
      'Saaldiener',
      'Parlaments-Boten',
    ]);
  });
});

describe('case and spelling', () => {
  it('tells nouns from verbs, and takes words in capitals', () => {
    expect(finds('Reden', 'Wir reden. Das Reden, DAS REDEN, ReDen')).toEqual(['Reden', 'REDEN']);
    expect(finds('WHO', 'Who is who? Die WHO.')).toEqual(['WHO']);
    expect(finds('neutral', 'Neutral bleiben')).toEqual(['Neutral']);
  });

  it('keeps to the case an entry asks for', () => {
    expect(finds('iPhone', 'IPHONE, iPhone, Iphone', { case: 'sensitive' })).toEqual(['iPhone']);
    expect(finds('Reden', 'Wir reden', { case: 'insensitive' })).toEqual(['reden']);
  });

  it('takes old, Swiss, ASCII, decomposed and hyphenated spelling for the same, with exact spans', () => {
    const text = 'Grosse Schlüsse: Schluß, Schlu\u00ADss, Schlu\u0308sse, Schluesse, SCHLÜSSE';
    expect(finds('Schluss', text)).toEqual([
      'Schlüsse',
      'Schluß',
      'Schlu\u00ADss',
      'Schlu\u0308sse',
      'Schluesse',
      'SCHLÜSSE',
    ]);
    expect(finds('runder Tisch', 'am runden\u00A0\n Tisch')).toEqual(['runden\u00A0\n Tisch']);
  });

  it('parts words that only ß tells apart', () => {
    expect(finds('Masse', 'Maße und Massen')).toEqual(['Massen']);
  });

  it('does not match across a code', () => {
    expect(finds('runder Tisch', `am runden${CODE_MARK}Tisch und runden ${CODE_MARK} Tisch`)).toEqual([]);
    expect(finds('Tisch', `am ${CODE_MARK}Tisch${CODE_MARK}`)).toEqual(['Tisch']);
  });

  it('asks for the signs of a term', () => {
    expect(finds('C++', 'C und C++')).toEqual(['C++']);
    expect(finds('…', 'nichts …')).toEqual([]);
  });
});

describe('compounds', () => {
  it('keeps a hyphenated word whole unless the entry allows members', () => {
    expect(finds('Minister', 'Der Ex-Minister')).toEqual([]);
    expect(
      finds('Minister', 'des Ex-Ministers, Minister-Büro, Ministerbüro', { compound: 'hyphen' }),
    ).toEqual(['Ministers', 'Minister']);
  });

  it('finds closed members with ending or linking element, and no accidental ones', () => {
    const any = { compound: 'any' } as const;
    expect(finds('Vertrag', 'Mietverträgen und Vertragsentwurf', any)).toEqual(['verträgen', 'Vertrag']);
    expect(finds('Kirche', 'Kirchturm und Dorfkirchen', any)).toEqual(['Kirch', 'kirchen']);
    expect(finds('Rat', 'Verrat, Apparat, Geräte, Heirat, beraten, Ratlosigkeit', any)).toEqual([]);
  });

  it.each([
    ['Rat', 'Stadtrat, Kirchenrat, Rathaus', ['rat', 'rat', 'Rat']],
    ['Amt', 'Finanzamt, Amtsgericht', ['amt', 'Amt']],
    ['Bus', 'Schulbus, Busfahrer', ['bus', 'Bus']],
    ['Schule', 'Schulhof, Schulenberg', ['Schul', 'Schule']],
    ['Rasse', 'Terrasse', []],
    ['Amt', 'Gesamtbetrag, Beamter', []],
    ['Tor', 'Motor, Reaktor', []],
    ['Burg', 'Hamburg', []],
    // A boundary between the letters of ö is none.
    ['Elftklässler', 'Zwölftklässler', []],
  ])('%s in %s', (term, text, forms) => {
    expect(finds(term, text, { compound: 'any' })).toEqual(forms);
  });

  it('goes over an article in a split compound', () => {
    const reform = entry('Gesundheitsreform', { compound: 'any' });
    expect(found('Die Gesundheits- und die Rentenreform', reform)).toEqual([
      'Gesundheits- und die Rentenreform',
    ]);
  });

  it('reports an ellipsis as the phrase, or as its member when the full word is a term of its own', () => {
    const text = 'Kosten der Wasser- und Stromnetze';
    const water = entry('Wassernetz', { compound: 'any' });
    expect(createTermMatcher([water]).match(text)).toEqual([
      { start: 11, end: 33, termId: 'Wassernetz', form: 'Wasser- und Stromnetze', kind: 'ellipsis' },
    ]);
    expect(createTermMatcher([water, entry('Stromnetz')]).match(text)).toEqual([
      { start: 11, end: 18, termId: 'Wassernetz', form: 'Wasser-', kind: 'ellipsis' },
      { start: 23, end: 33, termId: 'Stromnetz', form: 'Stromnetze', kind: 'word' },
    ]);
    expect(found('Gas-, Wasser- und Stromnetze', water)).toEqual(['Wasser- und Stromnetze']);
    expect(found('Gas-, Wasser- und Stromnetze', entry('Gasnetz', { compound: 'any' }))).toEqual([
      'Gas-, Wasser- und Stromnetze',
    ]);
    expect(found('Stromkabel und -netze', entry('Stromnetz', { compound: 'any' }))).toEqual([
      'Stromkabel und -netze',
    ]);
    expect(found(text, entry('Wassernetz'))).toEqual([]);
  });
});

describe('overlaps', () => {
  it('lets the longest win, wherever it begins', () => {
    const entries = [entry('Haus'), entry('Weißes Haus'), entry('Haus am Wannsee')];
    expect(found('Das Weiße Haus am Wannsee', ...entries)).toEqual(['Haus am Wannsee']);
    expect(found('Im Weißen Haus und im Haus', ...entries)).toEqual(['Weißen Haus', 'Haus']);
  });

  const bank: TermEntry = { id: 'seat', term: 'Bank', pos: 'noun', subject: 'furniture' };
  const house: TermEntry = { id: 'money', term: 'Bank', pos: 'noun', subject: 'finance' };
  const loan: TermEntry = { id: 'loan', term: 'Kredit', subject: 'finance' };
  const ids = (entries: readonly TermEntry[], text: string, subject?: string) =>
    createTermMatcher(entries)
      .match(text, subject)
      .map(({ termId }) => termId);
  const bothOrders = (...entries: readonly TermEntry[]) => [entries, entries.toReversed()];

  it('decides between equal terms by the subject, and names the other', () => {
    for (const entries of bothOrders(bank, house)) {
      expect(ids(entries, 'Die Bank', 'finance')).toEqual(['money']);
      expect(ids(entries, 'Die Bank', 'furniture')).toEqual(['seat']);
      expect(createTermMatcher(entries).match('Die Bank', 'finance')[0]?.others).toEqual(['seat']);
    }
    expect(createTermMatcher([bank]).match('Die Bank')[0]).not.toHaveProperty('others');
  });

  it('takes the subject of a document from the terms that are not ambiguous', () => {
    const matcher = createTermMatcher([bank, house, loan]);
    expect(matcher.subjectOf(['Die Bank schweigt.', 'Der Kredit läuft aus.'])).toBe('finance');
    expect(matcher.subjectOf(['Die Bank schweigt.'])).toBeUndefined();
  });

  it('decides by the part of speech where a capital tells', () => {
    const noun: TermEntry = { id: 'z-noun', term: 'Dank', pos: 'noun' };
    const word: TermEntry = { id: 'a-word', term: 'dank', pos: 'phrase' };
    for (const entries of bothOrders(noun, word)) {
      expect(ids(entries, 'Mit großem Dank, dank ihm.')).toEqual(['z-noun', 'a-word']);
    }
  });

  it('decides by id at last, never by the order of entries', () => {
    for (const entries of bothOrders({ id: 'a', term: 'Bank' }, { id: 'b', term: 'Bank' }))
      expect(ids(entries, 'Die Bank')).toEqual(['a']);
  });
});

it('finds the terms of the sample article', () => {
  const article = readFileSync(new URL('../../locales/de/partnership.txt', import.meta.url), 'utf8');
  const terms = [
    entry('Partnerschaftsabkommen'),
    entry('strategisches Partnerschaftsabkommen'),
    entry('Abkommen', { compound: 'hyphen' }),
    entry('Gipfel'),
    entry('Pakt'),
    entry('Bündnis'),
    entry('Atomprogramm', { compound: 'any' }),
    entry('Raketenprogramm', { compound: 'any' }),
    entry('Verbündeter'),
    entry('Kalter Krieg'),
    entry('koreanische Halbinsel'),
    entry('Putin', { pos: 'name' }),
    entry('Staatschef'),
    entry('US-Außenminister'),
  ];
  const forms = new Set(found(article, ...terms));
  for (const form of [
    'strategischen Partnerschaftsabkommens',
    'Partnerschaftsabkommen',
    'Abkommens',
    'Gipfels',
    'Pakts',
    'Bündnisses',
    'Atom-',
    'Raketenprogramme',
    'Verbündeten',
    'Verbündeter',
    'Kalten Krieges',
    'koreanischen Halbinsel',
    'Putins',
    'Staatschef',
    'US-Außenminister',
  ])
    expect(forms).toContain(form);
  expect(found(article, entry('Atomprogramm', { compound: 'any' }))).toEqual(['Atom- und Raketenprogramme']);
});

it('gives exact spans in order that never overlap, whatever the text', () => {
  const pieces = [
    'Abkommen',
    'Abkommens',
    'Handelsabkommen',
    'Wa\u0308lder',
    'Wald-',
    '-wälder',
    'große',
    'Großer',
    'Wälder',
  ];
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces, ' und ', ' ', '-', '\u00AD', CODE_MARK, '’', ', ', '\u00A0'),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
      ),
    )
    .map((parts) => parts.join(''));
  const matcher = createTermMatcher([
    entry('Abkommen', { compound: 'any' }),
    entry('Handelsabkommen'),
    entry('Wald', { compound: 'any' }),
    entry('Abkommenswald', { compound: 'any' }),
    entry('großer Wald', { case: 'insensitive' }),
  ]);
  fc.assert(
    fc.property(text, (sample) => {
      let last = 0;
      for (const { start, end, form } of matcher.match(sample)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(sample.slice(start, end)).toBe(form);
        last = end;
      }
    }),
  );
});

// Time that grew with the square of the length would exceed the limit of a test by far.
describe('a megabyte without a space', () => {
  const matcher = createTermMatcher([
    entry('Abkommen', { compound: 'any' }),
    entry('Ei', { compound: 'any' }),
    entry('EU', { compound: 'hyphen' }),
    entry('großer Wald', { case: 'insensitive' }),
    entry('Wald', { compound: 'any', off: ['spelling'] }),
  ]);
  it.each([
    'abkommen',
    'Abkommen',
    'Ei',
    'EU-',
    'a-',
    '-',
    "a'",
    'ä',
    'a\u0308',
    '\u00AD',
    '\uD800',
    '漢',
    '.',
    'Wald-und/',
  ])(
    'of %j is read in linear time',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const ends = matcher.match(text).map(({ start, end }) => [start, end]);
      expect(ends.flat()).toEqual(ends.flat().toSorted((a, b) => a - b));
    },
    10_000,
  );
});
