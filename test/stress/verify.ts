import { createCounter } from './count-terms.ts';
import {
  type Plan,
  type PlannedBlock,
  type PlannedFile,
  type PlannedUnit,
  TARGETS,
  type Target,
} from './plan.ts';
import { type RecordText, type RecordUnit, readUnits } from './records.ts';
import { violationsIn } from './verify-text.ts';

/** A promise broken, and where. */
export interface Violation {
  readonly target: Target;
  /** File, block and place in the block. */
  readonly unit: string;
  readonly what: string;
  readonly text: string;
}

/** A segment that was held back, with the reasons that the record gives. */
export interface Parked {
  readonly target: Target;
  readonly unit: string;
  readonly planned: PlannedUnit;
  readonly text: string;
  readonly notes: readonly string[];
}

/** What became of the segments of a plan. */
export interface Judgement {
  readonly violations: readonly Violation[];
  /** Segments that no record has. */
  readonly missing: readonly string[];
  readonly parked: readonly Parked[];
  /** Those that came out as translated: target, file, block and place. */
  readonly accepted: ReadonlySet<string>;
}

/** Judges a project's files by the plan alone. Paths are `locales/<target>/<name>.xlf` and `.json`. */
export function verify(files: Readonly<Record<string, string>>, plan: Plan): Judgement {
  const judgements = TARGETS.flatMap((target) => {
    const count = createCounter(plan.terms, target);
    return plan.files.map((file) => verifyFile(files, file, target, count));
  });
  return {
    violations: judgements.flatMap(({ violations }) => violations),
    missing: judgements.flatMap(({ missing }) => missing),
    parked: judgements.flatMap(({ parked }) => parked),
    accepted: new Set(judgements.flatMap(({ accepted }) => [...accepted])),
  };
}

function verifyFile(
  files: Readonly<Record<string, string>>,
  file: PlannedFile,
  target: Target,
  count: ReturnType<typeof createCounter>,
): Judgement {
  const path = `locales/${target}/${file.name.replace(/\.\w+$/, '')}`;
  const units = readUnits(files[`${path}.xlf`] ?? '<none/>');
  const published = flat(JSON.parse(files[`${path}.json`] ?? '{}'), '');
  const violations: Violation[] = [];
  const missing: string[] = [];
  const parked: Parked[] = [];
  const accepted = new Set<string>();
  for (const block of file.blocks) {
    const found = units.filter((unit) => unit.block === block.key);
    const at = (index: number) => `${target} ${file.name} ${block.key} ${index + 1}`;
    const report = (index: number, what: string, text: string) =>
      violations.push({ target, unit: at(index), what, text });
    for (const [index, unit] of block.units.entries()) {
      const one = found[index];
      if (!one) missing.push(at(index));
      else if (one.state === 'initial')
        parked.push({ target, unit: at(index), planned: unit, text: rawText(one.target), notes: one.notes });
      else {
        accepted.add(at(index));
        for (const what of violationsIn({ unit, target, found: one.target ?? [], count }))
          report(index, what, rawText(one.target));
      }
    }
    if (found.length > block.units.length) report(block.units.length, 'more units than sentences', '');
    const wrong = publishingFault(block, found, published.get(block.key), target);
    if (wrong) report(0, wrong, published.get(block.key) ?? '');
  }
  const known = new Set(file.blocks.map(({ key }) => key));
  for (const [key, text] of published)
    if (!known.has(key))
      violations.push({ target, unit: `${file.name} ${key}`, what: 'an unknown key', text });
  return { violations, missing, parked, accepted };
}

function publishingFault(
  { units }: PlannedBlock,
  found: readonly RecordUnit[],
  text: string | undefined,
  target: Target,
): string | undefined {
  const isWhole = found.length === units.length && found.every(({ state }) => state !== 'initial');
  if (isWhole !== (text !== undefined))
    return isWhole ? 'accepted, but not published' : 'published, but not accepted';
  const expected = found.map((unit) => rawText(unit.target)).join(target === 'ja' ? '' : ' ');
  return isWhole && text !== expected ? `published otherwise than accepted: ${expected}` : undefined;
}

function rawText(text: RecordText = []): string {
  return text.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

// Texts by their path of keys.
function flat(value: unknown, path: string): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path ? `${path}.${key}` : key)]),
  );
}
