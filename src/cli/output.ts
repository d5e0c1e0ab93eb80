import { styleText } from 'node:util';
import { CommanderError } from 'commander';
import { EXIT } from '../definition.ts';
import { messageOf } from '../files.ts';
import type { Problem } from '../model.ts';
import { exitCodeOf, problem, WortfestError } from '../problems.ts';
import { type Paint, problemsText } from '../report/text.ts';

/** Colours for standard output or standard error: none when it is no terminal, or with NO_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const coloured = forced || (stream.isTTY === true && !process.env.NO_COLOR);
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** How many columns the lines of standard output may have. */
export function lineWidth(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 80;
}

/** Writes the result of a command. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes what is not the result: progress, hints. */
export function note(text: string): void {
  process.stderr.write(text);
}

/** One JSON document with the result of a command; other than with 0 it has the problem that made the exit code. */
export function printJson(exitCode: number, result: object, problems: readonly Problem[] = []): void {
  // Any finding may be made an error by the configuration: its own exit code says nothing then.
  const isCause = (one: Problem) =>
    exitCode === EXIT.attention ? one.severity === 'error' : exitCodeOf(one) === exitCode;
  const cause = exitCode === EXIT.done ? undefined : problems.find(isCause);
  const error = cause ? { error: errorOf(cause) } : {};
  print(`${JSON.stringify({ ok: exitCode === EXIT.done, exitCode, ...error, ...result }, null, 2)}\n`);
}

/** Reports what stopped a command and gives the exit code for it. */
export function reportFailure(error: unknown, format: 'text' | 'json'): number {
  const problems =
    error instanceof WortfestError
      ? error.problems
      : ([problem('internal', { message: messageOf(error) })] as const);
  const [first] = problems;
  const exitCode = exitCodeOf(first);
  if (format === 'json') failureJson(first, problems, exitCode);
  else note(problemsText(problems, paintFor(process.stderr)));
  return exitCode;
}

/** Wrong usage as JSON, where JSON was asked for; commander writes the text itself. */
export function reportUsage(error: unknown): void {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return;
  const usage = problem('usage', { message: error.message.replace(/^error: /, '') });
  failureJson(usage, [usage], EXIT.input);
}

function failureJson(cause: Problem, problems: readonly Problem[], exitCode: number): void {
  print(`${JSON.stringify({ ok: false, error: errorOf(cause), problems, exitCode }, null, 2)}\n`);
}

function errorOf({ code, message, hint }: Problem): object {
  return { code, message, hint: hint ?? '' };
}
