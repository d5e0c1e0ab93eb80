import type { Problem } from '../model.ts';
import type { DoctorResult, Examined } from '../pipeline/examined.ts';
import { counted, type Paint } from './text.ts';

const MARKS = {
  good: ['green', '✓'],
  info: ['dim', '·'],
  warning: ['yellow', '!'],
  error: ['red', '✗'],
} as const;

/** What was looked at, a line each with a mark; a problem has its code and the way out below it. */
export function doctorText({ checks }: DoctorResult, paint: Paint): string {
  const width = Math.max(...checks.map(({ area }) => area.length));
  const lines = checks.map((check) => checkText(check, width, paint));
  const problems = checks.flatMap((check) => check.problems);
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const errors =
    count('error') === 0 ? paint('green', 'No errors') : paint('red', counted(count('error'), 'error'));
  return `${lines.join('')}\n${errors} and ${counted(count('warning'), 'warning')}.\n`;
}

function checkText({ area, fact, problems }: Examined, width: number, paint: Paint): string {
  const margin = ' '.repeat(width + 4);
  const name = paint('bold', area.padEnd(width));
  if (problems.length === 0) return `${mark('good', paint)} ${name}  ${fact}\n`;
  return problems
    .map((one, index) => {
      const head = index === 0 ? name : ' '.repeat(width);
      const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(':');
      const way = one.hint ? `${margin}${paint('dim', one.hint)}\n` : '';
      return `${mark(one.severity, paint)} ${head}  ${one.message}  ${paint('dim', [one.code, place].filter(Boolean).join('  '))}\n${way}`;
    })
    .join('');
}

function mark(kind: keyof typeof MARKS, paint: Paint): string {
  const [style, sign] = MARKS[kind];
  return paint(style, sign);
}
