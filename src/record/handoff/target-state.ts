import type { Unit } from '../../model.ts';

/** Whether the target is a copy of the source, in which there is nothing to translate. */
export function isCopied({ origin }: Unit): boolean {
  return origin?.kind === 'source';
}

/** The state of a target in XLIFF 1.2, as attributes. */
export function targetState(unit: Unit): Readonly<Record<string, string>> {
  switch (unit.state) {
    case 'initial':
      return { state: 'needs-translation' };
    case 'reviewed':
      return { state: 'signed-off' };
    case 'final':
      return { state: 'final' };
    case 'translated': {
      const qualifier = qualifierOf(unit);
      return qualifier
        ? { state: 'needs-review-translation', 'state-qualifier': qualifier }
        : { state: 'translated' };
    }
  }
}

function qualifierOf({ subState, origin }: Unit): string | undefined {
  if (subState === 'wf:mt' || origin?.kind === 'provider') return 'leveraged-mt';
  return subState === 'wf:tm' || origin?.kind === 'memory' ? 'exact-match' : undefined;
}
