import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/segment/segmenter.ts';

const WHOLE = '|';

// A bar stands where the text is cut; it is not part of the text.
function cut(marked: string): string {
  const text = marked.replaceAll(WHOLE, '');
  return segmentText(text, { language: 'de' })
    .map(({ start, end }) => text.slice(start, end))
    .join(WHOLE);
}

function bare(marked: string): string {
  return marked
    .split(WHOLE)
    .map((part) => part.trim())
    .join(WHOLE);
}

const RULES: Readonly<Record<string, readonly string[]>> = {
  'a lower-case word goes on with the sentence': [
    'Wohin? das fragte sich auch Jana.',
    'Er zögerte … und ging doch.',
    'Nach der 2. langen Pause kam nichts mehr.',
  ],
  'words that look like abbreviations': [
    'Sie ging zum Amt. |Beamte warteten dort.',
    'Beginn ist um acht Uhr. |Einlass gibt es früher.',
    'Wir liefern in die Schweiz. |Kunden schätzen das.',
    'Der Dieb heißt Max. |Er ist flüchtig.',
    'Es gibt Fragen jeder Art. |Viele bleiben offen.',
    'Er trank beim Schuster’s. |Es schmeckte ihm.',
    'Das war der Wille der CDU. |Wähler sind enttäuscht.',
  ],
  'abbreviations that something must follow': [
    'Wir reisen z. B. Montag ab.',
    'Er hat drei Kinder, d. h. Sie müssen helfen.',
    'Frau Dr.-Ing. Beck und Hr. Lang kommen.',
    'Prof. Dr. h. c. mult. Anna Beck sprach.',
    'Vgl. Abschnitt zwei, Abb. 4 und Tab. 5.',
    'ES GILT DIE VERORDNUNG NR. 12 DES RATES.',
    'Der Umbau wurde vsl. Ende Mai begonnen.',
  ],
  'abbreviations that may be the last word': [
    'Das war im 3. Jh. n. Chr. |Damals herrschte Rom.',
    'Die Tagung fand im Jahr 20 n. Chr. Geburt statt.',
    'Es kostet 3 Mio. Kronen. |Geld fehlt.',
    'Es kostet 3 Mio. |Wir haben sie nicht.',
    'Wir verkaufen Tee, Kaffee usw. |Kunden bestellen online.',
    'Wir verkaufen Tee, Kaffee u. v. m. |Kunden bestellen online.',
    'Er zog in die Blumenthalerstr. 4 um.',
    'Er zog in die Blumenthalerstr. |Dort blieb er.',
    'Man braucht Seile, Haken usw.! |Helme auch.',
  ],
  'ordinals and numbers': [
    'Der 7. Sinn war eine Sendung.',
    'Am 8. März 1917 begann alles. |Arbeiter streikten.',
    'Sie wohnt in Zimmer 12. |Besucher melden sich an.',
    'Er kam als 5. |Danach kam keiner mehr.',
    'Der Dax stieg auf 15.000. |Anleger jubeln.',
    'Das Abkommen vom 3. 4. 2001 gilt. |Alle halten es ein.',
    'Das war 2003. |Menschen vergessen.',
    'Der Termin am 3.4. abends ist frei.',
    'Beim 3. Mal gelang es.',
  ],
  'units behind numbers end a sentence': [
    'Er lief 7 km. |Zuschauer jubelten.',
    'Der Wagen zieht 2 t. |Anhänger sind schwerer.',
  ],
  'single letters and Roman numerals': [
    'Das Auto von Peter H. Müller stand dort.',
    'K.-H. Beck und A. Weiß kamen.',
    'Nun gilt Plan C. |Niemand mag ihn.',
    'Nehmen Sie Vitamin D. |Ärzte raten dazu.',
    'Karl V. Habsburg dankte ab.',
    'Es regierte Karl V. |Sein Bruder folgte ihm.',
  ],
  'openers: adjectives and imperatives': [
    'Es war Karl V. |Bekannt ist er bis heute.',
    'Das steht in Teil I. |Vergleichen Sie selbst.',
  ],
  'quotes travel with the stop': [
    '„Gehst du?“, fragte Anna. |„Ja.“',
    '„Gehst du?“ |Anna nickte.',
    '„Gehst du?“ fragte Anna.',
    'Er sagte: „Ich gehe. |Ihr bleibt.“ |Peter blieb.',
    '«Schluss!» |Alle standen auf.',
    'Er las „Krieg und Frieden“. |Seiten fehlten.',
  ],
  'brackets within a sentence hold no cut': [
    'Die (angeblich neue. Und gute!) Methode versagt.',
    'Er ging. |(Sie blieb. |Niemand kam.) |Beide weinten.',
    'Es kamen 80 (!) Leute. |[…] Alle sangen.',
    'Das Ende (siehe unten fehlt. |Der Rest ist da.',
  ],
  'footnotes, emoji and emoticons travel with the stop': [
    'So war es.³ |Danach nicht mehr.',
    'So war es.[4] |Danach nicht mehr.',
    'Gewonnen! 🏆 |Weiter so!',
    'Danke! ;-) |Bis morgen.',
  ],
  'missing spaces': [
    'Alles gut.|Wir kommen wieder.',
    'Kommt ihr wieder?|Gewiss doch!',
    'Die Klasse Foo.Bar und die Datei bild.Png bleiben.',
    'Die Feier ist am 5.Juni geplant.',
  ],
  'addresses, files and versions': [
    'Siehe https://a.example/x.y?z=1!a für mehr. |Danke.',
    'Mehr unter www.foo.example. |Hilfe gibt es dort.',
    'Öffnen Sie bild.png. |Speichern Sie es.',
    'Die Version v2.4.1. |Neues gibt es nicht.',
  ],
  codes: [
    'Guten Tag {{name}}. |Ihr Paket ist da.',
    'Siehe $t(hilfe. Oder, {"n": 2}). |Danke.',
    '<b>Halt!</b> |Es ist heiß.',
    'Zeile eins.<br/>|Zeile zwei.',
    'Am {{tag}}. Oktober geht es los.',
    'Ein \uFFFCBild.\uFFFC |\uFFFCNoch eines.\uFFFC',
    'Starten Sie `npm run a. B`. |Fertig.',
    'Der Ort <i title="Z. Wo?">hier</i> liegt am See.',
  ],
  enumerations: [
    'Wir wollen: 1. Die Freiheit, 2. Den Frieden und 3. Das Recht.',
    '1. Der Antrag ist zu stellen. |2. Er ist zu prüfen.',
  ],
  'names with a mark': ['Er arbeitet bei Yahoo! Deutschland.', 'Er arbeitet bei Yahoo! |Dort bleibt er.'],
};

describe('German sentences', () => {
  for (const [rule, examples] of Object.entries(RULES)) {
    test.each(examples)(`${rule}: %s`, (marked) => {
      expect(cut(marked)).toBe(bare(marked));
    });
  }

  test('decomposed letters, soft hyphens and no-break spaces change nothing', () => {
    const marked = 'Das gilt z.\u00A0B. für Hunde. |U\u0308ber Kat\u00ADzen wird ge\u00ADstritten.';
    expect(cut(marked)).toBe(bare(marked));
  });
});

describe('German lines', () => {
  test.each([
    ['a blank line', 'Ein Satz ohne Ende\n \n|Noch einer'],
    ['a heading and its text', 'Stärkung der Beziehungen\n|Die Lage ist ernst.'],
    ['a heading before a noun', 'Alles über Tee\n|Kenner trinken ihn täglich und mit viel Genuss.'],
    ['soft-wrapped prose', 'Der Rat lehnte den Vorschlag der\nKommission ab. |Er will\nneu verhandeln.'],
    ['an ordinal at a line end', 'Das Fest ist am 4.\nJuli im Park.'],
    ['an ordinal at a line begin', 'Das Fest ist am\n4. Juli im Park.'],
    ['list items', 'Wir brauchen:\n|- zwei Seile\n|- einen Haken\n|- Mut'],
    ['bullets', '• Tee\n|• Kaffee'],
    ['numbered paragraphs', '(1) Wer zahlt, bleibt.\n|(2) Wer geht, zahlt nicht.'],
    ['an item that goes on', '- Tassen für den\n  Empfang\n|- Teller'],
    ['titles', '# Start\n|Los geht es.\n|## Ende\n|Das war es.'],
    ['a title in lower case', '# so fängt man an\n|Tee kochen kann jeder.'],
    ['a form of address at a line end', 'Kollegin oder nicht, Frau\nBeck aus Kiel spricht.'],
    ['a part of a book', 'Teil 2. Die Reise\n|Es war Nacht.'],
    ['sections', '§ 4 Kündigung\n|Jeder kann gehen.'],
    ['a section cited', 'Das folgt aus\n§ 4 Abs. 2 der Satzung.'],
    ['an address', 'Museum am Wall\n|Gartenweg 7\n|20095 Hamburg'],
    ['capitals', 'VORSICHT STUFE\n|Gehen Sie langsam.'],
    ['carriage returns', 'Es regnet.\r\n|Es schneit.\r\n\r\n|Sonne'],
  ])('%s', (_name, marked) => {
    expect(cut(marked)).toBe(bare(marked));
  });
});
