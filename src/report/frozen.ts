import type { FrozenResult } from '../pipeline/frozen.ts';
import { counted, type Paint, problemsText } from './text.ts';

/** Whether a run would change anything, for a terminal. */
export function frozenText({ exitCode, segments, problems }: FrozenResult, paint: Paint): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict =
    exitCode === 0
      ? `Records and outputs are up to date: ${counted(segments, 'segment')} looked at.`
      : `${paint('red', counted(errors, 'error'))} in ${counted(segments, 'segment')}. Nothing was sent or written.`;
  return `${problemsText(problems, paint)}${verdict}\n`;
}
