import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, rawText } from '../../src/content.ts';
import type { Code, Content, State, Unit } from '../../src/model.ts';
import { toToken } from '../../src/record/xml.ts';
import { makeProject, type TestProject, wortfest } from '../project.ts';
import { missing, PYTHON, toolkit } from './programs.ts';
import { APP, command, exported, inside, makeSample, NOTE, outcomesOf, unitsOf } from './sample.ts';

type Piece = string | readonly [name: string, id: string | null];

interface Reported {
  readonly id: string;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[];
  readonly state: number;
  readonly fuzzy: boolean;
  readonly approved: boolean;
  readonly translatable: boolean;
  readonly note: string;
  readonly alternatives: readonly (readonly [string, string])[];
}

interface Edit {
  readonly id: string;
  readonly target?: readonly Piece[];
  readonly plain?: string;
  readonly approve?: boolean;
  readonly state?: number;
  readonly note?: string;
}

const SCRIPT = join(import.meta.dirname, 'translate-toolkit.py');
const APPROVED = 120;

/** Numbers of translate-toolkit for states: what is not approved is never more than translated. */
const NUMBERS: Readonly<Record<State, number>> = { initial: 30, translated: 80, reviewed: 100, final: 121 };

let sample: Readonly<Record<string, string>>;

async function report(project: TestProject, path: string): Promise<readonly Reported[]> {
  return JSON.parse(await toolkit(PYTHON ?? '', SCRIPT, 'report', inside(project, path)));
}

/** Edits an exported file as a program on translate-toolkit does, and gives the path of what it saved. */
async function edit(project: TestProject, path: string, edits: readonly Edit[]): Promise<string> {
  const saved = 'back.xlf';
  const list = inside(project, 'edits.json');
  writeFileSync(list, JSON.stringify(edits));
  await toolkit(PYTHON ?? '', SCRIPT, 'edit', inside(project, path), inside(project, saved), list);
  return saved;
}

/** A text of the record as the script reports it. */
function pieces(content: Content): readonly Piece[] {
  const paired = new Set(codesOf(content).flatMap(({ kind, id }) => (kind === 'close' ? [id] : [])));
  return content.map((part): Piece => {
    if (typeof part === 'string') return part;
    if (part.kind === 'placeholder' || !paired.has(part.id)) return ['x', part.id];
    return [part.kind === 'open' ? 'g' : '/g', part.id];
  });
}

function withoutMarks(reported: readonly Piece[]): readonly Piece[] {
  const kept = reported.filter((piece) => typeof piece === 'string' || !piece[0].endsWith('mrk'));
  const joined: Piece[] = [];
  for (const piece of kept) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined.splice(-1, 1, last + piece);
    else joined.push(piece);
  }
  return joined;
}

/** The text within each mark. */
function markedTexts(reported: readonly Piece[]): readonly string[] {
  return reported.flatMap((piece, at) => {
    const text = reported[at + 1];
    return typeof piece === 'object' && piece[0] === 'mrk' && typeof text === 'string' ? [text] : [];
  });
}

/** What the script has to report of a unit of the record. */
function expected(unit: Unit) {
  const { target = [] } = unit;
  return {
    id: toToken(unit.id),
    source: pieces(unit.source),
    target: pieces(target),
    state: stateNumber(unit),
    // A target without text, as one of codes alone, is none to the toolkit.
    fuzzy: target.some((part) => typeof part === 'string') && unit.state !== 'final',
    approved: unit.state === 'final',
    translatable: unit.origin?.kind !== 'source',
    alternatives: unit.proposals.map((one) => [rawText(one.source), rawText(one.target)]),
  };
}

function stateNumber({ state, origin, target }: Unit): number {
  if (!target) return 0;
  return origin?.kind === 'source' ? NUMBERS.reviewed : NUMBERS[state];
}

function compare(reported: readonly Reported[], units: readonly Unit[]): void {
  const read = reported.map(({ note: _, ...unit }) => ({
    ...unit,
    source: withoutMarks(unit.source),
    target: withoutMarks(unit.target),
  }));
  expect(read).toEqual(units.map(expected));
  for (const [at, { note, source, target }] of reported.entries()) {
    const { terms = [], verdicts = [], notes = [] } = units[at] ?? {};
    for (const text of notes) expect(note).toContain(text);
    expect(note.includes('(locked)') || note.includes('(do not translate)')).toBe(terms.length > 0);
    expect(markedTexts(source)).toEqual(terms.map(({ form }) => form));
    expect(markedTexts(target)).toHaveLength(verdicts.length);
  }
}

const rawCode = ({ kind, id, source }: Code) => `${kind} ${id} ${source}`;

const absent = missing('translate-toolkit', PYTHON);
beforeAll(async () => {
  if (!absent) sample = (await makeSample()).files();
});

/** The sample in a folder of its own, exported. */
async function sent(flags = ''): Promise<TestProject> {
  const project = makeProject(sample);
  await command(project, `export${flags}`);
  return project;
}

describe.skipIf(absent)('translate-toolkit', () => {
  test('reads all of the demo', async () => {
    const parent = makeProject({});
    await wortfest(parent.root, ['demo', 'd']);
    const root = join(parent.root, 'd');
    const { files } = await command({ root }, 'export');
    let count = 0;
    for (const { path, target, file } of files) {
      const name = file.includes('reader') ? 'reader' : 'partnership';
      const units = parent.units(`d/locales/${target}/${name}.xlf`, target);
      compare(await report(parent, `d/${path}`), units);
      count += units.length;
    }
    expect(count).toBeGreaterThan(300);
  });

  test('reads units of every kind', async () => {
    const project = await sent();
    for (const target of ['fr', 'ar']) {
      for (const document of [NOTE, APP]) {
        compare(await report(project, exported(document, target)), unitsOf(project, document, target));
      }
    }
  });

  test('gives edits and approvals back', async () => {
    const project = await sent();
    const before = project.files();
    const [x, b, i] = [
      ['x', '1'],
      ['g', '1'],
      ['g', '2'],
    ] as const;
    const texts: Readonly<Record<string, readonly Piece[]>> = {
      greeting: ['Bienvenue 👋🏽, ', x, ' !'],
      nested: [b, 'Tout', i, ' le ', ['/g', '2'], ['/g', '1'], ' & traité.'],
      edge: ['Un ', b, 'pacte', ['/g', '1']],
      signs: [`« Tom » & 'Jerry' "< 3 > 2" &amp; plus`],
      spaces: ['Deux  espaces, 10\u00a0% de 5\u202f000'],
      lines: ['Une ligne\nDeux\tlignes'],
      arabic: ['Le mot « مرحبا » reste.'],
      parked: ['Ici, c’est ', x],
      open: ['Encore ', b, 'ouvert', ['/g', '1']],
      person: ['Un humain l’a écrit'],
    };
    const saved = await edit(project, exported(APP), [
      ...Object.entries(texts).map(([id, target]) => ({ id, target })),
      { id: 'items_one', approve: true },
      { id: 'items_other', state: APPROVED },
      { id: 'a_x002F_b_x0020_c.2E.d_x002E_e', plain: 'Une clé', note: 'Is that right?' },
      { id: 'lone', note: 'What is this?' },
      { id: 'final', approve: false },
    ]);
    const result = await command(project, `import ${saved}`);
    const accepted = Object.fromEntries(Object.keys(texts).map((id) => [id, 'accepted']));
    expect(outcomesOf(result)).toEqual({
      ...accepted,
      items_one: 'approved',
      items_other: 'approved',
      'a/b c.d.e': 'accepted',
    });
    expect(result.problems).toEqual([]);

    const units = new Map(unitsOf(project, APP).map((unit) => [unit.name, unit]));
    for (const [id, target] of Object.entries(texts)) {
      const unit = units.get(id);
      expect(pieces(unit?.target ?? [])).toEqual(target);
      expect(codesOf(unit?.target ?? []).map(rawCode)).toEqual(
        expect.arrayContaining(codesOf(unit?.source ?? []).map(rawCode)),
      );
      expect(unit).toMatchObject({ state: 'reviewed', origin: { kind: 'person' } });
    }
    expect(units.get('edge')?.verdicts).toMatchObject([{ verdict: 'kept' }]);
    for (const id of ['items_one', 'items_other', 'a/b c.d.e']) expect(units.get(id)?.state).toBe('final');
    const catalogue = JSON.parse(project.read('locales/fr/app.json'));
    expect(catalogue).toMatchObject({
      greeting: 'Bienvenue 👋🏽, {{name}} !',
      nested: '<b>Tout<i> le </i></b> & traité.',
      parked: 'Ici, c’est {{name}}',
      final: 'C’est fini',
      'a/b c': { 'd.e': 'Une clé' },
    });
    for (const [path, content] of Object.entries(before)) {
      if (!path.startsWith('locales/fr/app.')) expect(project.read(path)).toBe(content);
    }
    expect(await command(project, `import ${saved}`)).toMatchObject({ written: [] });
    await command(project, 'translate');
    expect(JSON.parse(project.read('locales/fr/app.json'))).toMatchObject(catalogue);
  });

  test('leaves the text of a mark behind when it edits plain text, which the checks hold back', async () => {
    const project = await sent();
    const { id = '' } = unitsOf(project, NOTE)[1] ?? {};
    const plain = { id, plain: 'Le pacte vaut depuis 1961 (§ 3 > § 2).' };
    const held = await command(project, `import ${await edit(project, exported(NOTE), [plain])}`, 1);
    expect(outcomesOf(held)).toEqual({ [id]: 'broken' });
    const without = await sent(' --no-terms');
    const result = await command(without, `import ${await edit(without, exported(NOTE), [plain])}`);
    expect(outcomesOf(result)).toEqual({ [id]: 'accepted' });
    expect(rawText(unitsOf(without, NOTE)[1]?.target ?? [])).toBe(plain.plain);
  });

  test('counts the same units with pocount and xliff2po', async () => {
    const project = await sent();
    for (const document of [NOTE, APP]) {
      const units = await report(project, exported(document));
      const counted = units.filter(({ translatable }) => translatable);
      const path = inside(project, exported(document));
      const printed = await toolkit('pocount', '--no-color', path);
      const [, total] = /^Total:\s+(\d+)/m.exec(printed) ?? [];
      expect(Number(total)).toBe(counted.length);
      await toolkit('xliff2po', '--duplicates=msgctxt', path, inside(project, 'a.po'));
      expect(project.read('a.po').match(/^msgid /gm)).toHaveLength(units.length + 1);
    }
  });

  test('with pofilter writes a root of 1.1, which is read, and touches nothing', async () => {
    const project = await sent();
    await toolkit('pofilter', inside(project, exported(APP)), '-o', inside(project, 'back.xlf'));
    expect(project.read('back.xlf')).toContain('document:1.1" version="1.1"');
    const result = await command(project, 'import back.xlf');
    expect(result).toMatchObject({ written: [], problems: [] });
    expect(result.units.length).toBeGreaterThan(10);
    expect(outcomesOf(result)).toEqual({});
  });

  test('with po2xliff adds a file of its own, which is named, and touches nothing', async () => {
    const project = await sent();
    const [file, po] = [inside(project, exported(APP)), inside(project, 'a.po')];
    await toolkit('xliff2po', file, po);
    project.write('a.po', project.read('a.po').replace('Une personne', 'Un humain'));
    await toolkit('po2xliff', '-t', file, po, inside(project, 'back.xlf'));
    const result = await command(project, 'import back.xlf', 1);
    expect(result).toMatchObject({ written: [], problems: [{ code: 'handoff-document' }] });
    expect(outcomesOf(result)).toEqual({});
  });
});
