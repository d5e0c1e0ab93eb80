import { cpSync } from 'node:fs';
import { makeProject, type TestProject } from '../project.ts';

const TARGETS = ['fr', 'pl'];
// The same words in both languages: the simulator is told of one.
export const TERMS = { Pakt: 'pacte', Stadtrat: 'conseil' };
const GLOSSARY = `id,de,pos,lock,fr,pl
pakt,Pakt,noun,locked,pacte,pacte
rat,Stadtrat,noun,locked,conseil,conseil
`;
const SUBJECTS = ['Der Pakt', 'Der Stadtrat', 'Die Brücke', 'Ein Brief', 'Das Archiv'];
const VERBS = ['gilt', 'fehlt', 'bleibt', 'wächst'];

/** A project with so many segments, counted over its targets, before its first run; what is in front of them comes later. */
export function crashProject(segments: number): TestProject {
  return makeProject(
    { ...sourcesOf(segments, 15), 'glossary/terms.csv': GLOSSARY },
    { targets: TARGETS, glossary: ['glossary/terms.csv'] },
  );
}

/** Prose and keyed sources; every twentieth sentence has stood before, and some keys are sentences of the prose. */
export function sourcesOf(segments: number, from = 0): Readonly<Record<string, string>> {
  const each = segments / TARGETS.length;
  const prose = Math.round(each * 0.6);
  const own = Math.round(each * 0.33);
  const keys = [...sentences(own, 10_000 + from), ...sentences(each - prose - own, from)];
  return {
    'locales/de/article.txt': sentences(prose, from)
      .map((line, at) => line + (at % 5 === 4 ? '\n\n' : ' '))
      .join(''),
    'locales/de/app.json': JSON.stringify(Object.fromEntries(keys.map((line, at) => [`key${at}`, line]))),
  };
}

function sentences(count: number, from: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + (at % 20 === 19 ? Math.floor(at / 2) : at);
    return `${SUBJECTS[number % 5]} ${VERBS[number % 4]} im Jahr ${number} weiter.`;
  });
}

/** A project as a checkout has it, without the memory, with other sources. */
export function checkout(project: TestProject, sources: Readonly<Record<string, string>>): TestProject {
  const copy = makeProject({});
  cpSync(project.root, copy.root, { recursive: true, filter: (path) => !path.endsWith('.wortfest') });
  for (const [path, text] of Object.entries(sources)) copy.write(path, text);
  return copy;
}
