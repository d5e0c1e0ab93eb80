import { createHash } from 'node:crypto';
import type { Language, Problem, VerdictKind } from '../../src/model.ts';
import type { DocumentStatus } from '../../src/pipeline/check.ts';
import type { Finding, MarkedText, Report, RunReport } from '../../src/pipeline/report.ts';
import type { TargetSummary } from '../../src/pipeline/summary.ts';
import { problem } from '../../src/problems.ts';

/** A finding as it may stand in a report; pieces in ⟦ ⟧ of its texts are marked. */
interface Found {
  readonly document: number;
  readonly target: Language;
  readonly unit: string;
  readonly about: Problem;
  readonly source: string;
  readonly text: string;
}

export const DOCUMENTS = [
  'handbuch/erste-schritte.txt',
  'handbuch/wartung.txt',
  'handbuch/sicherheit.txt',
  'handbuch/ersatzteile.txt',
  'portal/anmeldung.json',
  'portal/bestellung.json',
  'portal/rechnungen.json',
  'portal/benachrichtigungen.json',
  'recht/allgemeine-geschaeftsbedingungen.txt',
  'recht/datenschutz.txt',
  'presse/jahresbericht.txt',
  'presse/neue-werkhalle.txt',
] as const;
const SIZES = [84, 212, 146, 390, 38, 64, 52, 41, 178, 133, 96, 27];

// How far a language is: a share of each document that is open, parked, reviewed and final; the rest is translated.
const PROGRESS: Readonly<Record<Language, readonly [number, number, number, number]>> = {
  'en-GB': [0, 0, 0.3, 0.7],
  fr: [0, 0, 0.45, 0.2],
  pl: [0, 0.012, 0.2, 0],
  ja: [0, 0.02, 0.05, 0],
  ru: [0, 0, 0.1, 0.05],
  ar: [0.16, 0.015, 0, 0],
};
const TARGETS = Object.keys(PROGRESS);

const LONG =
  'Vor Beginn sämtlicher Wartungsarbeiten an der ⟦Hauptantriebseinheit⟧ ist die Anlage über den abschließbaren Hauptschalter vollständig von der Stromversorgung zu trennen, gegen unbefugtes Wiedereinschalten zu sichern und ihre Spannungsfreiheit durch eine Elektrofachkraft festzustellen, wobei eine Wartezeit von mindestens fünf Minuten bis zur vollständigen Entladung der Zwischenkreiskondensatoren einzuhalten ist.';

const FOUND: readonly Found[] = [
  {
    document: 1,
    target: 'pl',
    unit: 's-4c1f09a2be7d',
    about: problem('term-missing', {
      term: 'Hauptantriebseinheit',
      expected: 'główny zespół napędowy',
      found: 'none',
    }),
    source: LONG,
    text: 'Przed rozpoczęciem wszelkich prac konserwacyjnych przy ⟦silniku głównym⟧ należy całkowicie odłączyć instalację od zasilania za pomocą zamykanego wyłącznika głównego, zabezpieczyć ją przed ponownym włączeniem przez osoby nieuprawnione i zlecić elektrykowi sprawdzenie braku napięcia.',
  },
  {
    document: 1,
    target: 'pl',
    unit: 's-4c1f09a2be7d',
    about: problem('length-unusual', { expected: '330 to 610', found: '284' }),
    source: LONG,
    text: 'Przed rozpoczęciem wszelkich prac konserwacyjnych przy ⟦silniku głównym⟧ należy całkowicie odłączyć instalację od zasilania za pomocą zamykanego wyłącznika głównego, zabezpieczyć ją przed ponownym włączeniem przez osoby nieuprawnione i zlecić elektrykowi sprawdzenie braku napięcia.',
  },
  {
    document: 5,
    target: 'ja',
    unit: 'cart.delivery_other',
    about: problem('code-missing', { expected: '{{count}}' }),
    source: 'Ihre Bestellung wird in ⟦{{count}}⟧ Werktagen geliefert.',
    text: 'ご注文の商品は営業日中に配達されます。',
  },
  {
    document: 3,
    target: 'ja',
    unit: 's-90be5512fa03',
    about: problem('number-wrong', { expected: '1,250.5', found: '12,505' }),
    source: 'Das Anzugsmoment der Flanschschrauben beträgt höchstens ⟦1.250,5⟧ Nm.',
    text: 'フランジボルトの締め付けトルクは最大⟦12,505⟧ Nmです。',
  },
  {
    document: 8,
    target: 'ar',
    unit: 's-1d7720c4e6b8',
    about: problem('sentence-missing', { expected: '2 sentences', found: '1' }),
    source:
      'Der Vertrag kommt mit der schriftlichen Auftragsbestätigung zustande. ⟦Mündliche Nebenabreden bestehen nicht.⟧',
    text: 'يُبرم العقد عند استلام تأكيد الطلب الخطي.',
  },
  {
    document: 2,
    target: 'ar',
    unit: 's-ab30f1197c55',
    about: problem('unit-wrong', { expected: 'mm', found: 'cm' }),
    source: 'Der Sicherheitsabstand beträgt mindestens ⟦850 mm⟧.',
    text: 'يجب ألا تقل مسافة الأمان عن ⟦850 سم⟧.',
  },
  {
    document: 10,
    target: 'ru',
    unit: 's-77e0c3a41d92',
    about: problem('quotes-foreign', { expected: '«…»', found: '„…“' }),
    source: 'Der Vorstand sprach von einem „außergewöhnlich erfolgreichen Jahr“.',
    text: 'Правление назвало год ⟦„исключительно успешным“⟧.',
  },
  {
    document: 9,
    target: 'fr',
    unit: 's-5fa2d08b3c61',
    about: problem('punctuation', { expected: '\u00A0:', found: ':' }),
    source: 'Wir verarbeiten folgende Daten⟦:⟧ Name, Anschrift und Kundennummer.',
    text: 'Nous traitons les données suivantes⟦:⟧ nom, adresse et numéro de client.',
  },
  {
    document: 6,
    target: 'pl',
    unit: 'invoice.paid',
    about: problem('code-nesting', { expected: '<b>…</b>', found: '</b>…<b>' }),
    source: 'Die Rechnung ⟦<b>⟧{{number}}⟦</b>⟧ ist bezahlt.',
    text: 'Faktura ⟦</b>⟧{{number}}⟦<b>⟧ została opłacona.',
  },
  {
    document: 11,
    target: 'ru',
    unit: 's-c25b6e91f004',
    about: problem('name-missing', { expected: 'Grünwalder' }),
    source: 'Bürgermeisterin Ilse ⟦Grünwalder⟧ durchschnitt das Band.',
    text: 'Мэр Ильзе перерезала ленточку.',
  },
  {
    document: 4,
    target: 'ja',
    unit: 'login.failed',
    about: problem('target-inconsistent', {
      expected: 'ログインに失敗しました。',
      found: 'サインインできませんでした。',
    }),
    source: 'Die Anmeldung ist fehlgeschlagen.',
    text: '⟦サインインできませんでした。⟧',
  },
  {
    document: 0,
    target: 'ar',
    unit: 's-e81a44bd7f20',
    about: problem('link-wrong', {
      expected: 'https://hilfe.example/start',
      found: 'https://hilfe.example/begin',
    }),
    source: 'Eine Anleitung finden Sie unter ⟦https://hilfe.example/start⟧.',
    text: 'تجدون الإرشادات على ⟦https://hilfe.example/begin⟧.',
  },
  {
    document: 7,
    target: 'pl',
    unit: 'mail.greeting',
    about: problem('untranslated', { found: 'Guten Tag, {{name}}' }),
    source: 'Guten Tag, {{name}}',
    text: '⟦Guten Tag, {{name}}⟧',
  },
];

const marked = (text: string): MarkedText => {
  const marks: { start: number; end: number }[] = [];
  let plain = '';
  for (const [index, piece] of text.split(/⟦(.*?)⟧/u).entries()) {
    if (index % 2 === 1) marks.push({ start: plain.length, end: plain.length + piece.length });
    plain += piece;
  }
  return { text: plain, marks };
};

const PROSE = [0, 1, 2, 3, 8, 9, 10, 11];
const KEYED = [4, 5, 6, 7];

// Each round puts the same findings into other documents.
function findingOf({ document, target, unit, about, source, text }: Found, round: number): Finding {
  const kind = KEYED.includes(document) ? KEYED : PROSE;
  const file = DOCUMENTS[kind[(kind.indexOf(document) + round) % kind.length]!]!;
  const hash = (value: string) => createHash('sha256').update(value).digest('hex');
  const turn = Math.floor(round / kind.length);
  const own = kind === PROSE ? `s-${hash(unit + round).slice(0, 12)}` : `${unit}${turn > 0 ? turn + 1 : ''}`;
  return {
    ...about,
    file,
    line: 7 + document + round * 3,
    column: 1 + ((document * 17 + round * 29) % 80),
    target,
    unit: own,
    fingerprint: hash(`${file} ${target} ${own} ${about.code}`).slice(0, 16),
    source: marked(source),
    text: marked(text),
  };
}

const SEVERITIES = ['error', 'warning', 'info'];

/** So many findings of many kinds, the most severe first. */
export function findings(count: number): readonly Finding[] {
  const all = Array.from({ length: count }, (_, i) =>
    findingOf(FOUND[i % FOUND.length]!, Math.floor(i / FOUND.length)),
  );
  const rank = (one: Finding) => SEVERITIES.indexOf(one.severity);
  return all.toSorted((a, b) => rank(a) - rank(b) || ((a.file ?? '') < (b.file ?? '') ? -1 : 1));
}

export function statuses(targets: readonly Language[] = TARGETS): readonly DocumentStatus[] {
  return targets.flatMap((target) =>
    DOCUMENTS.map((file, index) => {
      const segments = SIZES[index] ?? 0;
      const part = (share: number) => Math.floor(segments * share);
      const [open = 0, parked = 0, reviewed = 0, final = 0] = PROGRESS[target] ?? [];
      const counts = { open: part(open), parked: part(parked), reviewed: part(reviewed), final: part(final) };
      const rest = segments - counts.open - counts.parked - counts.reviewed - counts.final;
      return { file, target, segments, ...counts, translated: rest, outdated: 0 };
    }),
  );
}

const TERMS: Report['terms'] = {
  'en-GB': { kept: 612, inflected: 141 },
  fr: { kept: 498, inflected: 241, repaired: 4 },
  pl: { kept: 201, inflected: 530, missing: 7 },
  ja: { kept: 741, 'allowed-synonym': 12 },
  ru: { kept: 180, inflected: 559, repaired: 9 },
  ar: { kept: 402, inflected: 203, missing: 5, doubled: 1 } satisfies Partial<Record<VerdictKind, number>>,
};

const ran = (target: Language, billed: number, memory: number, parked: number): TargetSummary => ({
  target,
  segments: 1461,
  kept: 1461 - memory - Math.round(billed / 95),
  memory,
  translated: Math.round(billed / 95) - parked,
  proposed: target === 'fr' ? 3 : 0,
  parked,
  billed,
});

export const PRICE = { perMillion: 20, currency: 'EUR' } as const;

/** What a run did in all languages. */
export const RUN: RunReport = {
  dryRun: false,
  requests: 214,
  ladder: 6_412,
  targets: [
    ran('en-GB', 0, 96, 0),
    ran('fr', 18_204, 412, 0),
    ran('pl', 61_870, 240, 12),
    ran('ja', 84_215, 118, 25),
    ran('ru', 42_930, 305, 0),
    ran('ar', 112_640, 0, 15),
  ],
  price: PRICE,
};

/** A report on a project of six languages and twelve documents. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    wortfest: '0.1.0',
    language: 'de',
    exitCode: 1,
    documents: statuses(),
    findings: findings(80),
    terms: TERMS,
    run: RUN,
    ...changes,
  };
}

/** The same where everything is well, and nothing was run. */
export function fineReport(): Report {
  const { run: _, ...report } = sampleReport({
    exitCode: 0,
    documents: statuses(['en-GB', 'fr', 'ru']),
    findings: [],
    terms: {},
  });
  return report;
}
