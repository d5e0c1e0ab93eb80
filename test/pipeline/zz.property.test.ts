import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { rawText } from '../../src/content.ts';
import type { Unit } from '../../src/model.ts';
import { importXliff } from '../../src/run/import.ts';
import { exportXliff } from '../../src/run/local.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { schemaCheck } from '../record/schema.ts';
import { TERMS } from './article.ts';

const RECORD = 'locales/fr/a.xlf';
const SENTENCES = [
  'Der Pakt gilt seit langem.',
  'Beide Länder feiern ihn mit {{name}}.',
  'Ein weiterer Satz steht allein da.',
  'Die Presse berichtet selten darüber.',
  'Im Norden liegt schon Schnee.',
  'Der alte Vertrag ist längst vergessen.',
];

type Step =
  | { readonly do: 'edit-source'; readonly at: number; readonly how: 'change' | 'insert' | 'delete' | 'move' }
  | { readonly do: 'edit-glossary' | 'translate' }
  | { readonly do: 'export'; readonly xliff: '1.2' | '2.0' }
  | { readonly do: 'review'; readonly file: number; readonly at: number; readonly approve: boolean }
  | { readonly do: 'import'; readonly file: number }
  | { readonly do: 'edit-record' | 'edit-edition'; readonly at: number };

const place = fc.nat({ max: 5 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('edit-source' as const),
      at: place,
      how: fc.constantFrom('change' as const, 'insert' as const, 'delete' as const, 'move' as const),
    }),
    fc.record({ do: fc.constant('edit-glossary' as const) }),
    fc.record({ do: fc.constant('translate' as const) }),
    fc.record({ do: fc.constant('export' as const), xliff: fc.constantFrom('1.2' as const, '2.0' as const) }),
    fc.record({ do: fc.constant('review' as const), file: place, at: place, approve: fc.boolean() }),
    fc.record({ do: fc.constant('import' as const), file: place }),
    fc.record({ do: fc.constantFrom('edit-record' as const, 'edit-edition' as const), at: place }),
  ),
  { minLength: 4, maxLength: 14 },
);

/** A world of one document, persons who write in all places, and what each of their texts may replace. */
class World {
  readonly project: TestProject;
  /** Texts of persons that no person has replaced. */
  readonly alive = new Set<string>();
  private sentences = SENTENCES.slice(0, 4);
  private readonly sent: string[] = [];
  private readonly pending = new Map<string, { readonly file: number; readonly seen: readonly string[] }>();
  private counter = 0;

  constructor() {
    this.project = makeProject(
      { 'locales/de/a.txt': `${this.sentences.join(' ')}\n`, 'glossary/terms.csv': TERMS },
      { glossary: ['glossary/terms.csv'], providers: ['pseudo'] },
    );
  }

  async take(step: Step): Promise<void> {
    const { project } = this;
    const loaded = await loadConfig(join(project.root, 'pipeline.config.json'));
    switch (step.do) {
      case 'edit-source':
        this.editSource(step.at, step.how);
        break;
      case 'edit-glossary': {
        const terms = project.read('glossary/terms.csv');
        project.write(
          'glossary/terms.csv',
          terms.includes('accord') ? TERMS : terms.replace('pacte,', 'accord,'),
        );
        break;
      }
      case 'translate':
        await run(project);
        break;
      case 'export': {
        const out = `handoff-${this.sent.length}`;
        await exportXliff(loaded, { xliff: step.xliff, out: join(project.root, out) });
        this.sent.push(`${out}/fr/a.xlf`);
        break;
      }
      case 'review':
        this.review(step.file % Math.max(1, this.sent.length), step.at, step.approve);
        break;
      case 'import': {
        const path = this.sent[step.file % Math.max(1, this.sent.length)];
        if (!path) break;
        const { units } = await importXliff(loaded, [join(project.root, path)]);
        for (const { text, outcome } of units) {
          const token = tokensIn(text)[0];
          const edit = token === undefined ? undefined : this.pending.get(token);
          if (!token || !edit) continue;
          this.alive.add(token);
          if (outcome === 'accepted' || outcome === 'broken') this.replaced(edit.seen);
          this.pending.delete(token);
        }
        break;
      }
      case 'edit-record':
      case 'edit-edition':
        this.editByHand(step.at, step.do === 'edit-record' ? RECORD : 'locales/fr/a.txt');
    }
  }

  units(): readonly Unit[] {
    return this.project.has(RECORD) ? this.project.units(RECORD, 'fr') : [];
  }

  private token(): string {
    return `Z${[...String(++this.counter)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}z`;
  }

  private replaced(texts: readonly string[]): void {
    for (const text of texts) this.alive.delete(text);
  }

  private editSource(at: number, how: 'change' | 'insert' | 'delete' | 'move'): void {
    const all = [...this.sentences];
    const here = at % all.length;
    const sentence = all[here] ?? '';
    if (how === 'change') all[here] = sentence.replace(/ (\p{L}+)\.$|\.$/u, ' $1 sehr.').replace('  ', ' ');
    else if (how === 'insert') all.splice(here, 0, SENTENCES[4 + (at % 2)] ?? '');
    else if (how === 'delete' && all.length > 1) all.splice(here, 1);
    else if (how === 'move') all.push(...all.splice(here, 1));
    this.sentences = all;
    this.project.write('locales/de/a.txt', `${all.join(' ')}\n`);
  }

  private review(file: number, at: number, approve: boolean): void {
    const path = this.sent[file];
    if (!path) return;
    const token = this.token();
    let index = 0;
    const xml = this.project
      .read(path)
      .replace(/(<target[^>]*>)(.*?)<\/target>/gs, (whole, tag: string, text: string) => {
        if (index++ !== at) return whole;
        const seen = tokensIn(text);
        for (const one of seen) if (this.pending.delete(one)) this.alive.delete(one);
        this.pending.set(token, { file, seen });
        const code = /<(?:x|ph)\b[^>]*\/>/.exec(text)?.[0] ?? '';
        const state = approve ? tag.replace(/ state(?:-qualifier)?="[^"]*"/g, '') : tag;
        return `${approve && tag.includes(' state') ? state.replace('<target', '<target state="signed-off"') : tag}Le pacte ${token} ${code}.</target>`;
      });
    this.project.write(path, xml);
  }

  private editByHand(at: number, path: string): void {
    if (!this.project.has(path)) return;
    const units = this.units().filter(({ target }) => target);
    const unit = units[at % Math.max(1, units.length)];
    const old = unit?.target && rawText(unit.target);
    const text = this.project.read(path);
    if (!old || old.includes('{{') || text.split(old).length !== 2) return;
    const token = this.token();
    this.project.write(path, text.replace(old, `Le pacte ${token} reste.`));
    this.replaced(tokensIn(old));
    this.alive.add(token);
  }
}

function tokensIn(text: string): readonly string[] {
  return text.match(/Z[a-j]+z/g) ?? [];
}

/** All that the project keeps: its files, and what the memory holds of persons. */
function kept({ root, files }: TestProject): string {
  const database = new Database(join(root, '.wortfest/memory.db'));
  const rows = database.prepare("SELECT target FROM unit WHERE origin = 'person'").all() as {
    target: string;
  }[];
  database.close();
  const own = Object.entries(files()).filter(([path]) => path.startsWith('locales/fr/'));
  return [...own.map(([, text]) => text), ...rows.map(({ target }) => target)].join('\n');
}

describe('in any order of edits, runs, exports, reviews and imports', () => {
  test('no text of a person is lost, or replaced by a machine’s; the record is valid, and a further run changes nothing', async () => {
    const schema = schemaCheck();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const world = new World();
        await world.take({ do: 'translate' });
        await world.take({ do: 'export', xliff: '1.2' });
        for (const step of [...sequence, { do: 'translate' } as const]) {
          const before = persons(world.units());
          await world.take(step);
          const after = new Map(world.units().map((unit) => [unit.id, unit]));
          for (const unit of before) {
            const now = after.get(unit.id);
            if (now) expect(isPersons(now), `${unit.id} after ${JSON.stringify(step)}`).toBe(true);
          }
          const all = kept(world.project);
          expect(
            [...world.alive].filter((text) => !all.includes(text)),
            JSON.stringify(step),
          ).toEqual([]);
        }
        expect(schema(readFileSync(join(world.project.root, RECORD), 'utf8'))).toEqual([]);
        expect((await run(world.project)).written).toEqual([]);
        rmSync(world.project.root, { recursive: true });
      }),
      { numRuns: 250 },
    );
  }, 600_000);
});

function persons(units: readonly Unit[]): readonly Unit[] {
  return units.filter(isPersons);
}

function isPersons({ origin }: Unit): boolean {
  return origin?.kind === 'person';
}
