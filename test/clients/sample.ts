import { join } from 'node:path';
import type { ImportedUnit } from '../../src/pipeline/import.ts';
import { makeProject, type TestProject, wortfest } from '../project.ts';

const TEXT = `Der Pakt & seine Folgen
Der Pakt gilt seit 1961 (§ 3 > § 2). Der „alte“ Vertrag war ein anderer.
Ein Satz kommt zweimal vor. Dieser steht im Speicher. Ein Satz kommt zweimal vor.
`;

const CATALOGUE = {
  greeting: 'Hallo {{name}}, willkommen 👋🏽 bei uns!',
  nested: 'Lesen Sie <b>den <i>ganzen</i> Vertrag</b>.',
  edge: '<b>Pakt</b>',
  crossed: '<b>Fett <i>beides</b> schräg</i>',
  lone: 'Oben<br>unten',
  signs: `"Tom" & 'Jerry' < 3 > 2 &amp; mehr`,
  spaces: 'Zwei  Leerzeichen, 10\u00a0% von 5\u202f000',
  lines: 'Erste Zeile\nZweite\tZeile',
  arabic: 'Das Wort مرحبا bleibt.',
  items_one: '{{count}} Artikel',
  items_other: '{{count}} Artikel insgesamt',
  copied: '{{value}}',
  'a/b c': { 'd.e': 'Ein Schlüssel mit Zeichen' },
  person: 'Ein Mensch schrieb das',
  final: 'Das ist fertig',
  parked: 'Es fehlt {{name}} darin',
  changed: 'Vorher war es so',
};

const TERMS = 'id,de,lock,fr,fr:forms,ar\npakt,Pakt,locked,pacte,pactes,ميثاق\n';
const MEMORY = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="de" datatype="plaintext"/>
<body><tu><tuv xml:lang="de"><seg>Dieser steht im Speicher.</seg></tuv><tuv xml:lang="fr"><seg>Celle-ci est en mémoire.</seg></tuv></tu></body></tmx>
`;

/** The documents of the sample, and the files of their exports in French. */
export const NOTE = 'locales/de/note.txt';
export const APP = 'locales/de/app.json';
export const exported = (document: string, target = 'fr') =>
  `handoff/${target}/${document === NOTE ? 'note' : 'app'}.xlf`;
const recordOf = (document: string, target = 'fr') =>
  `locales/${target}/${document === NOTE ? 'note' : 'app'}.xlf`;

/** The units of the record of a document. */
export function unitsOf(project: TestProject, document: string, target = 'fr') {
  return project.units(recordOf(document, target), target);
}

/**
 * A project in two languages, with units of every kind in French: of machine and memory, open, parked, with a proposal, by a
 * person, final and copied; with codes, terms and signs of all kinds.
 */
export async function makeSample(): Promise<TestProject> {
  const project = makeProject(
    {
      [NOTE]: TEXT,
      [APP]: json(CATALOGUE),
      'glossary/terms.csv': TERMS,
      'glossary/memory.tmx': MEMORY,
    },
    {
      targets: ['fr', 'ar'],
      glossary: ['glossary/terms.csv'],
      memory: { import: ['glossary/memory.tmx'] },
      providers: ['pseudo'],
    },
  );
  await command(project, 'translate');
  const french = JSON.parse(project.read('locales/fr/app.json'));
  const persons = {
    person: 'Une personne l’a écrit',
    final: 'C’est fini',
    parked: 'Il manque ici',
    changed: 'Avant',
  };
  project.write('locales/fr/app.json', json({ ...french, ...persons }));
  await command(project, 'translate', 1);
  const record = project.read(recordOf(APP));
  const at = record.indexOf('C’est fini');
  const state = record.lastIndexOf('state="reviewed"', at);
  project.write(
    recordOf(APP),
    `${record.slice(0, state)}state="final"${record.slice(state + 'state="reviewed"'.length)}`,
  );
  project.write(APP, json({ ...CATALOGUE, changed: 'Nachher ist es anders' }));
  await command(project, 'translate', 1);
  project.write(APP, json({ ...CATALOGUE, changed: 'Nachher ist es anders', open: 'Noch <b>offen</b>' }));
  project.write(NOTE, `${TEXT}Dieser Satz über den Pakt ist neu.\n`);
  // An import brings records up to date with their sources, and translates nothing.
  await command(project, 'export');
  await command(
    project,
    `import ${exported(NOTE)} ${exported(APP)} ${exported(NOTE, 'ar')} ${exported(APP, 'ar')}`,
  );
  return project;
}

/** Runs the built command line and gives what it prints as JSON. */
export async function command(project: Pick<TestProject, 'root'>, line: string, code = 0) {
  const exit = await wortfest(project.root, [...line.split(' '), '--format', 'json']);
  if (exit.code !== code) throw new Error(`wortfest ${line} ended with ${exit.code}: ${exit.stdout}`);
  return JSON.parse(exit.stdout);
}

/** What became of the units of an import, by their ids or key paths, without those that nobody touched. */
export function outcomesOf({ units }: { readonly units: readonly ImportedUnit[] }) {
  return Object.fromEntries(
    units.filter(({ outcome }) => outcome !== 'untouched').map(({ unit, outcome }) => [unit, outcome]),
  );
}

/** A path in a project for programs that know no working folder. */
export const inside = (project: Pick<TestProject, 'root'>, path: string) => join(project.root, path);

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
