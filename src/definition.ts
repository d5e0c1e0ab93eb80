import type { Severity } from './model.ts';

/** Exit codes of the command line; a problem that stops a run knows its own. */
export const EXIT = {
  done: 0,
  attention: 1,
  input: 2,
  access: 3,
  provider: 4,
  partly: 5,
  interrupted: 130,
} as const;

/** One kind of problem. */
export interface Definition<Data> {
  readonly severity: Severity;
  readonly exit: number;
  readonly message: (data: Data) => string;
  readonly hint?: string;
}

/** A problem that is an error and stops a run with this exit code. */
export const error =
  (exit: number) =>
  <Data = Record<never, never>>(message: (data: Data) => string, hint?: string): Definition<Data> => ({
    severity: 'error',
    exit,
    message,
    ...(hint ? { hint } : {}),
  });
/** Input that cannot be read or used. */
export const input = error(EXIT.input);
/** Something wrong that a person has to mend. */
export const finding = error(EXIT.attention);
/** Something that a person should look at. */
export const notice = <Data>(message: (data: Data) => string, hint?: string): Definition<Data> => ({
  ...error(EXIT.done)(message, hint),
  severity: 'warning',
});
/** Something to know. */
export const remark = <Data>(message: (data: Data) => string, hint?: string): Definition<Data> => ({
  ...notice(message, hint),
  severity: 'info',
});

/** What most problems say. */
export type Expectation = { expected: string; found: string };
/** The same in words. */
export const expectation = (d: Expectation) => `expected ${d.expected}, found ${d.found}`;
