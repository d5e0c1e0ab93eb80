import {
  type Piece,
  type Plan,
  type PlannedBlock,
  type PlannedFile,
  type PlannedUnit,
  TARGETS,
  written,
} from './plan.ts';
import { createRandom, type Random } from './random.ts';
import { HEADINGS, INTERFACE, type Pattern, PROSE } from './tables/patterns.ts';
import { TERM_ROWS, type TermRow } from './tables/terms.ts';
import { anchorsOf, type Filling, fill, slotsOf } from './template.ts';
import { byTarget, glossaryCsv, plannedTerms } from './terms.ts';
import { VALUES } from './values.ts';

export interface Corpus {
  /** The sources, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly glossaryCsv: string;
  readonly plan: Plan;
}

// The kinds of term that a capital letter stands for.
const TERM_SLOTS: Readonly<Record<string, readonly TermRow['group'][]>> = {
  A: ['deal'],
  B: ['deal'],
  O: ['body'],
  Q: ['body'],
  P: ['office'],
  L: ['list'],
  U: ['item', 'list'],
  V: ['item', 'list'],
};
const TRIES = 60;

/** German sources with `segments` segments in all six targets together, no two of them alike, and their right translations. */
export function makeCorpus(seed: number, segments: number): Corpus {
  const random = createRandom(seed);
  const sources = Math.ceil(segments / TARGETS.length);
  const prose = Math.ceil(sources / 2);
  const next = unitMaker(random);
  const plan: Plan = {
    files: [...articles(prose, random, next), ...catalogues(sources - prose, random, next)],
    terms: plannedTerms(),
  };
  const files = plan.files.map((file) => [`locales/de/${file.name}`, sourceText(file)] as const);
  return { files: Object.fromEntries(files), glossaryCsv: glossaryCsv(), plan };
}

/** Makes a unit from one of the patterns, which take turns, unlike all that were made before. */
function unitMaker(random: Random): (patterns: readonly Pattern[]) => PlannedUnit {
  const seen = new Set<string>();
  const turns = new Map<readonly Pattern[], number>();
  return (patterns) => {
    for (let skipped = 0; skipped < patterns.length; skipped++) {
      const turn = turns.get(patterns) ?? random.below(patterns.length);
      turns.set(patterns, turn + 1);
      const pattern = patterns[turn % patterns.length];
      for (let tries = 0; pattern && tries < TRIES; tries++) {
        const unit = unitOf(pattern, random);
        const text = written(unit.source);
        if (seen.has(text)) continue;
        seen.add(text);
        return unit;
      }
    }
    throw new Error('the patterns do not give as many different texts');
  };
}

function unitOf(pattern: Pattern, random: Random): PlannedUnit {
  const filling = fillingFor(pattern.de, random);
  const source = fill(pattern.de, 'de', filling);
  const targets = byTarget((target) => {
    const pieces = fill(pattern[target], target, filling);
    for (const kind of ['term', 'code'] as const)
      if (inventory(pieces, kind) !== inventory(source, kind))
        throw new Error(`another ${kind} than in the source: ${pattern[target]}`);
    return { pieces, anchors: anchorsOf(pattern[target]) };
  });
  return { source, targets };
}

function inventory(pieces: readonly Piece[], kind: Piece['kind']): string {
  return pieces
    .filter((piece) => piece.kind === kind)
    .map((piece) => (piece.kind === 'term' ? piece.slot : piece.text))
    .sort()
    .join();
}

// Two slots of one kind never hold the same.
function fillingFor(template: string, random: Random): Filling {
  const terms = new Map<string, TermRow>();
  const values = new Map<string, ReturnType<NonNullable<(typeof VALUES)[string]>>>();
  for (const slot of new Set(slotsOf(template))) {
    const groups = TERM_SLOTS[slot];
    const used = new Set(terms.values());
    if (groups)
      terms.set(slot, random.pick(TERM_ROWS.filter((row) => groups.includes(row.group) && !used.has(row))));
    const make = VALUES[slot];
    const texts = new Set([...values.values()].map((value) => value.text('de', '')));
    let value = make?.(random);
    while (make && value && texts.has(value.text('de', ''))) value = make(random);
    if (value) values.set(slot, value);
  }
  return { terms, values };
}

type NextUnit = (patterns: readonly Pattern[]) => PlannedUnit;

function articles(count: number, random: Random, next: NextUnit): PlannedFile[] {
  const files: PlannedFile[] = [];
  for (let left = count; left > 0; ) {
    const most = Math.min(left, random.between(20, 60));
    left -= most;
    const blocks: PlannedBlock[] = [];
    for (let open = most; open > 0; ) {
      const isHeading = blocks.length % 4 === 0;
      const units = isHeading
        ? [next(HEADINGS)]
        : Array.from({ length: Math.min(open, random.between(2, 5)) }, () => next(PROSE));
      open -= units.length;
      const number = String(blocks.length + 1).padStart(3, '0');
      blocks.push({ key: `${number}-${isHeading ? 'heading' : 'paragraph'}`, units });
    }
    files.push({ kind: 'text', name: `article-${files.length + 1}.txt`, blocks });
  }
  return files;
}

const SECTION = 10;

function catalogues(count: number, random: Random, next: NextUnit): PlannedFile[] {
  const files: PlannedFile[] = [];
  for (let left = count; left > 0; ) {
    const keys = Math.min(left, random.between(40, 80));
    left -= keys;
    const blocks = Array.from({ length: keys }, (_, at): PlannedBlock => {
      const section = `part${Math.floor(at / SECTION) + 1}`;
      return { key: `${section}.text${(at % SECTION) + 1}`, units: [next(INTERFACE)] };
    });
    files.push({ kind: 'json', name: `catalogue-${files.length + 1}.json`, blocks });
  }
  return files;
}

function sourceText({ kind, blocks }: PlannedFile): string {
  const texts = blocks.map(({ units }) => units.map(({ source }) => written(source)).join(' '));
  if (kind === 'text') return `${texts.join('\n\n')}\n`;
  const sections: Record<string, Record<string, string>> = {};
  for (const [at, { key }] of blocks.entries()) {
    const [section = '', name = ''] = key.split('.');
    sections[section] = { ...sections[section], [name]: texts[at] ?? '' };
  }
  return `${JSON.stringify(sections, null, 2)}\n`;
}
