import type { TranslationRecord, Unit } from '../model.ts';
import { fail } from '../problems.ts';
import { toToken } from './xml.ts';

/** A block of a record as a group of a file. */
export type RecordBlock = TranslationRecord['blocks'][number] & {
  /** Of a key the key, of prose the first unit's: a number would change with every block before it, and git could not merge. */
  readonly id: string;
  readonly units: readonly Unit[];
};

/** The blocks of a record with their units. A unit that stands in none is a fault: none is ever left out. */
export function blocksOf(record: TranslationRecord): readonly RecordBlock[] {
  const ofBlock = new Map(record.blocks.map(({ key }) => [key, [] as Unit[]]));
  for (const unit of record.units) {
    const units =
      ofBlock.get(unit.block) ?? fail('internal', { message: `the unit ${unit.id} stands in no block` });
    units.push(unit);
  }
  return record.blocks.map((block) => {
    const units = ofBlock.get(block.key) ?? [];
    return { ...block, id: groupId(block, units), units };
  });
}

function groupId({ key, kind }: TranslationRecord['blocks'][number], [first]: readonly Unit[]): string {
  return kind !== 'key' && first ? `g-${toToken(first.id)}` : key;
}
