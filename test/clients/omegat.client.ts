import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, rawText } from '../../src/content.ts';
import { makeProject, type TestProject } from '../project.ts';
import { missing, OMEGAT, omegat } from './programs.ts';
import { APP, command, exported, inside, makeSample, NOTE, outcomesOf, unitsOf } from './sample.ts';

// Without segmentation of its own, and with the tags at the edges of a text in the translator's hands.
const PROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>de</source_lang><target_lang>fr</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;
const FILTERS = `<?xml version="1.0" encoding="UTF-8"?>
<filters removeTags="false" removeSpacesNonseg="false" preserveSpaces="true" ignoreFileContext="false"></filters>
`;

type Entry = readonly [shown: string, written: string];

function memory(entries: readonly Entry[]): string {
  const seg = (text: string) => `<seg>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</seg>`;
  const units = entries.map(
    ([shown, written]) => `<tu><tuv lang="de">${seg(shown)}</tuv><tuv lang="fr">${seg(written)}</tuv></tu>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0" segtype="paragraph" srclang="de"/>
<body>
${units.join('')}</body></tmx>
`;
}

let sample: Readonly<Record<string, string>>;

/** The sample in a folder of its own, exported, with a project of OmegaT made of the export. */
async function sent(): Promise<TestProject> {
  const project = makeProject(sample);
  await command(project, 'export --target fr --copy-source');
  project.write('omegat/omegat.project', PROJECT);
  project.write('omegat/omegat/filters.xml', FILTERS);
  for (const folder of ['target', 'tm', 'glossary', 'dictionary'])
    project.write(`omegat/${folder}/.keep`, '');
  for (const document of [NOTE, APP])
    project.write(backOf(document).replace('target', 'source'), project.read(exported(document)));
  return project;
}

const backOf = (document: string) => `omegat/target/${document === NOTE ? 'note' : 'app'}.xlf`;

/** What OmegaT shows a translator. */
async function shown(project: TestProject): Promise<readonly string[]> {
  const all = inside(project, 'all.tmx');
  await omegat(
    inside(project, 'omegat'),
    'console-createpseudotranslatetmx',
    `--pseudotranslatetmx=${all}`,
    '--pseudotranslatetype=equal',
  );
  const segs = [...project.read('all.tmx').matchAll(/<tuv lang="de">\s*<seg>(.*?)<\/seg>/gs)];
  return segs.map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

/** Has OmegaT make its translated files of what a translator wrote. */
async function translated(project: TestProject, entries: readonly Entry[]): Promise<void> {
  project.write('omegat/omegat/project_save.tmx', memory(entries));
  await omegat(inside(project, 'omegat'), 'console-translate');
}

const absent = missing('omegat', OMEGAT);
beforeAll(async () => {
  if (!absent) sample = (await makeSample()).files();
});

describe.skipIf(absent)('OmegaT', () => {
  test('shows the target of every unit, with its codes as tags', async () => {
    const project = await sent();
    const texts = (await shown(project)).map((text) => text.replace(/<(\/?)(\w)\d+(\/?)>/g, '<$1$2$3>'));
    const units = [NOTE, APP].flatMap((document) => unitsOf(project, document));
    const targets = units
      .filter(({ origin }) => origin?.kind !== 'source')
      .map(({ source, target = source }) => target);
    const expected = targets.map((target) =>
      target
        .map((part) => {
          if (typeof part === 'string') return part;
          if (part.kind === 'placeholder') return '<x/>';
          return part.kind === 'open' ? '<g>' : '</g>';
        })
        .join(''),
    );
    const withoutMarks = texts.map((text) => text.replace(/<\/?m>/g, ''));
    expect(new Set(withoutMarks)).toEqual(new Set(expected));
  });

  test('gives a file back as it was, where nobody wrote anything', async () => {
    const project = await sent();
    await translated(project, []);
    const result = await command(project, `import ${backOf(NOTE)} ${backOf(APP)}`);
    expect(result).toMatchObject({ written: [], problems: [] });
    expect(outcomesOf(result)).toEqual({});
  });

  test('gives edits back', async () => {
    const project = await sent();
    const before = project.files();
    const of = (name: string) =>
      rawText(unitsOf(project, APP).find((unit) => unit.name === name)?.target ?? []);
    const [first, ...sentences] = unitsOf(project, NOTE);
    const [twice, open] = sentences.slice(-2);
    await translated(project, [
      ['<g0><m1>pacte</m1></g0>', 'Un <g0>pacte</g0> à \u00a0garder '],
      [of('greeting').replace('{{name}}', '<x0/>'), 'Bienvenue 👋🏽, <x0/> !'],
      [tagged(of('nested')), '<g0>Tout<g1> le </g1></g0> & traité.'],
      [of('signs'), `« Tom » & 'Jerry' "< 3 > 2" &amp; plus`],
      [of('arabic'), 'Le mot « مرحبا » reste.'],
      [of('person'), 'Un humain l’a écrit'],
      ['Noch <g0>offen</g0>', 'Encore <g0>ouvert</g0>'],
      [of('parked'), 'Ici, rien'],
      [rawText(twice?.target ?? []), 'Une phrase revient.'],
      ['Dieser Satz über den Pakt ist neu.', 'Cette phrase sur le pacte est nouvelle.'],
    ]);
    const result = await command(project, `import ${backOf(NOTE)} ${backOf(APP)}`, 1);
    expect(outcomesOf(result)).toEqual({
      ...Object.fromEntries(
        ['edge', 'greeting', 'nested', 'signs', 'arabic', 'person', 'open'].map((name) => [name, 'accepted']),
      ),
      parked: 'broken',
      [sentences[2]?.id ?? '']: 'accepted',
      [twice?.id ?? '']: 'accepted',
      [open?.id ?? '']: 'accepted',
    });
    expect(JSON.parse(project.read('locales/fr/app.json'))).toMatchObject({
      edge: 'Un <b>pacte</b> à \u00a0garder ',
      greeting: 'Bienvenue 👋🏽, {{name}} !',
      nested: '<b>Tout<i> le </i></b> & traité.',
      signs: `« Tom » & 'Jerry' "< 3 > 2" &amp; plus`,
      arabic: 'Le mot « مرحبا » reste.',
      person: 'Un humain l’a écrit',
      open: 'Encore <b>ouvert</b>',
    });
    const edition = project.read('locales/fr/note.txt');
    expect(edition.match(/Une phrase revient\./g)).toHaveLength(2);
    expect(edition).toContain('Cette phrase sur le pacte est nouvelle.');
    expect(edition).toContain(rawText(first?.target ?? []));
    for (const { source, target = [] } of unitsOf(project, APP).filter(({ name }) => name !== 'parked'))
      expect(codesOf(target)).toHaveLength(codesOf(source).length);
    for (const [path, content] of Object.entries(before)) {
      if (path.startsWith('locales/ar/')) expect(project.read(path)).toBe(content);
    }
    expect(await command(project, `import ${backOf(NOTE)} ${backOf(APP)}`)).toMatchObject({ written: [] });
  });
});

function tagged(text: string): string {
  return text.replace(/(<\/?)([bi])>/g, (_, open, name) => `${open}g${name === 'b' ? 0 : 1}>`);
}
