import type { TranslationRecord, Unit } from '../model.ts';
import { fail } from '../problems.ts';

/** A block of a record as a group of a file. */
export type RecordBlock = TranslationRecord['blocks'][number] & {
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
  return record.blocks.map((block, index) => ({
    ...block,
    id: `b${String(index + 1).padStart(3, '0')}`,
    units: ofBlock.get(block.key) ?? [],
  }));
}
