import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTbx } from '../../src/terms/tbx.ts';
import { writeTbx } from '../../src/terms/tbx-write.ts';
import { problemOf } from '../problem.ts';
import { comparable, glossaries, LANGUAGES } from './entries.ts';

const OPTIONS = { path: 'x.tbx', ...LANGUAGES };
const read = (text: string) => readTbx(Buffer.from(text), OPTIONS);
const DIALECTS = ['martif', 'dca', 'dct'] as const;

describe.each(DIALECTS)('%s', (dialect) => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        const written = writeTbx(entries, { ...LANGUAGES, dialect });
        expect(comparable(read(written).entries)).toEqual(comparable(entries));
      }),
    );
  });

  test('variants come back as variants', () => {
    const entry = { id: 'a', term: 'Foto', variants: ['Photo'], lock: 'dnt' as const, targets: new Map() };
    expect(read(writeTbx([entry], { ...LANGUAGES, dialect })).entries).toMatchObject([entry]);
  });
});

test('the shape of version 3 with elements', () => {
  const side = { term: 'treaty', forms: ['treaties'], forbidden: ['contract'] };
  const entry = {
    id: 'vertrag 1',
    term: 'Vertrag',
    pos: 'noun' as const,
    gender: 'm',
    subject: 'law',
    lock: 'preferred' as const,
    targets: new Map([['en-GB', side]]),
  };
  expect(writeTbx([entry], { ...LANGUAGES, dialect: 'dct' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" xml:lang="de" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Glossary written by Wortfest</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c-vertrag_1">
        <min:subjectField>law</min:subjectField>
        <note>wortfest {"id":"vertrag 1","lock":"preferred"}</note>
        <langSec xml:lang="de">
          <termSec>
            <term>Vertrag</term>
            <min:partOfSpeech>noun</min:partOfSpeech>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <basic:grammaticalGender>masculine</basic:grammaticalGender>
          </termSec>
        </langSec>
        <langSec xml:lang="en-GB">
          <termSec>
            <term>treaty</term>
            <min:partOfSpeech>noun</min:partOfSpeech>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          </termSec>
          <termSec>
            <term>treaties</term>
            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
          </termSec>
          <termSec>
            <term>contract</term>
            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`);
});

const MARTIF = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="T-7">
  <descrip type="subjectField">finance</descrip>
  <langSet xml:lang="fr-FR"><descrip type="definition">pas pour nous</descrip>
    <tig><term>emprunt</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>prêt</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <tig><term>crédit</term><termNote type="administrativeStatus">obsolete</termNote></tig></langSet>
  <langSet xml:lang="DE"><descripGrp><descrip type="definition">Geld <hi>auf Zeit</hi></descrip></descripGrp>
    <ntig><termGrp><term>Darlehen</term><termNote type="partOfSpeech">Noun</termNote>
      <termNote type="grammaticalGender">neuter</termNote></termGrp></ntig>
    <ntig><termGrp><term>Kredit</term></termGrp></ntig></langSet>
</termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Über Maß</term></tig></langSet><langSet xml:lang="en"><tig><term>overly</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="de"><tig><term>USB</term></tig></langSet><descrip type="Translation needed">No</descrip></termEntry>
<termEntry><langSet xml:lang="es"><tig><term>nada</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="de"><tig><term>allein</term></tig></langSet></termEntry>
</body></text></martif>`;

describe('version 2 as other tools write it', () => {
  test.each([
    ['UTF-8', Buffer.from(MARTIF)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${MARTIF}`)],
    ['UTF-16', Buffer.from(`\uFEFF${MARTIF}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${MARTIF}`, 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    const { format, entries, madeIds, skipped, ignored } = readTbx(bytes, {
      ...OPTIONS,
      targets: ['en-GB', 'fr-FR'],
    });
    expect(format).toBe('TBX version 2');
    expect(comparable(entries)).toEqual([
      {
        id: 'T-7',
        term: 'Darlehen',
        pos: 'noun',
        forms: ['Kredit'],
        lock: 'locked',
        gender: 'n',
        subject: 'finance',
        note: 'Geld auf Zeit',
        targets: { 'fr-FR': { term: 'prêt', forms: ['emprunt'], forbidden: ['crédit'] } },
      },
      {
        id: 'ueber-mass',
        term: 'Über Maß',
        lock: 'locked',
        targets: { en: { term: 'overly', forms: [], forbidden: [] } },
      },
      { id: 'usb', term: 'USB', lock: 'dnt', targets: {} },
    ]);
    expect(entries[0]).toMatchObject({ file: 'x.tbx', line: 4 });
    expect([...madeIds]).toEqual(['ueber-mass', 'usb']);
    expect(skipped).toEqual([
      { line: 17, reason: 'no-source' },
      { line: 18, reason: 'no-target' },
    ]);
    expect(ignored).toEqual(['es']);
  });
});

test('a note that another hand changed is a note', () => {
  const text = MARTIF.replace('<descrip type="subjectField">', '<note>wortfest {"lock":"open"}</note>$&');
  expect(read(text).entries[0]?.note).toBe('wortfest {"lock":"open"}\nGeld auf Zeit');
});

const BOMB = '<!DOCTYPE martif [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><martif>&c;</martif>';
test.each([
  ['nothing', '', 'document must contain a root element'],
  ['cut off', '<martif><text><body><termEntry>', 'unclosed tag'],
  ['another root', '<xliff/>', 'the root is "xliff"'],
  ['declarations', BOMB, 'a DOCTYPE with declarations'],
  [
    'an external entity',
    '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>',
    'DOCTYPE',
  ],
  ['an unknown entity', '<martif>&a;</martif>', 'undefined entity'],
  ['too deep', `<martif>${'<a>'.repeat(100)}`, 'more than 50 levels'],
  ['too long', `<tbx><note>${'a'.repeat(100_001)}</note></tbx>`, 'more than 100000 characters'],
])('%s is refused with a line', async (_, text, reason) => {
  const found = await problemOf(() => read(text));
  expect(found).toMatchObject({ code: 'tbx-invalid', file: 'x.tbx', line: 1 });
  expect(found.message.toLowerCase()).toContain(reason.toLowerCase());
});

test('bytes that are no text are refused', async () => {
  const found = await problemOf(() => readTbx(Buffer.from([0x3c, 0xff, 0xfe]), OPTIONS));
  expect(found.code).toBe('tbx-invalid');
});
