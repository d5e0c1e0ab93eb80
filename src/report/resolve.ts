import type { ResolveResult } from '../pipeline/resolve.ts';
import { counted, type Paint, problemsText } from './text.ts';

/** What became of files in conflict, for a terminal. */
export function resolveText({ settled, left, problems }: ResolveResult, paint: Paint): string {
  if (settled.length + left.length === 0) return 'No record or output has conflict markers.\n';
  const lines = [
    ...settled.map((path) => `${paint('green', 'settled')}  ${path}\n`),
    ...left.map((path) => `${paint('red', 'left   ')}  ${path}\n`),
  ];
  const next = settled.length > 0 ? ' Add what is settled with git add.' : '';
  return `${problemsText(problems, paint)}${lines.join('')}\n${counted(settled.length, 'file')} settled, ${left.length} left.${next}\n`;
}
