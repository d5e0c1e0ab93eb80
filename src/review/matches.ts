import { rawText } from '../content.ts';
import type { MemoryEntry } from '../memory/memory.ts';
import { isPersonsProposal } from '../pipeline/persons.ts';
import type { Review, ReviewDocument } from '../pipeline/review.ts';
import type { ReviewRow } from '../pipeline/review-rows.ts';

/** Another text for a segment. */
export interface Match {
  readonly text: string;
  /** 0 to 100, how much the source that it was made for is like the segment's. */
  readonly quality: number;
  readonly origin: MemoryEntry['origin'];
  readonly name: string;
}

const MOST = 9;

/** Proposals of the record and what the memory has for the same source, each text once, the best nine. */
export async function findMatches(
  review: Review,
  document: ReviewDocument,
  row: ReviewRow,
): Promise<readonly Match[]> {
  const proposed = row.unit.proposals.map(
    (one): Match => ({
      text: rawText(one.target),
      quality: one.quality,
      origin: isPersonsProposal(one) ? 'person' : 'provider',
      name: one.origin,
    }),
  );
  const known = (await review.matches(document, row)).map(
    ({ target, origin, name }): Match => ({ text: target, quality: 100, origin, name }),
  );
  const byText = new Map([...known, ...proposed].reverse().map((match) => [match.text, match]));
  if (row.unit.target) byText.delete(rawText(row.unit.target));
  return [...byText.values()].sort((a, b) => b.quality - a.quality).slice(0, MOST);
}
