import { CATALOGUE } from './catalogue.ts';
import { type Definition, EXIT, type Expectation } from './definition.ts';
import type { Problem } from './model.ts';

export { EXIT };

type Catalogue = typeof CATALOGUE;
export type ProblemCode = keyof Catalogue;
type DataOf<C extends ProblemCode> = Parameters<Catalogue[C]['message']>[0] extends undefined
  ? Record<never, never>
  : Parameters<Catalogue[C]['message']>[0];

/** Where a problem is: file, line, unit, target. */
export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'target' | 'unit'>;

/** All codes, in the order of the catalogue. */
export const PROBLEM_CODES = Object.keys(CATALOGUE) as readonly ProblemCode[];

/** Words a problem of the catalogue. `expected` and `found` of the data are kept beside the message. */
export function problem<C extends ProblemCode>(code: C, data: DataOf<C>, place: Place = {}): Problem {
  const definition = CATALOGUE[code] as unknown as Definition<DataOf<C>>;
  const { expected, found } = data as Partial<Expectation>;
  return {
    code,
    severity: definition.severity,
    message: definition.message(data),
    ...(definition.hint ? { hint: definition.hint } : {}),
    ...place,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  };
}

/** The same problem, as something that a person should look at. */
export const asWarning = (finding: Problem): Problem => ({ ...finding, severity: 'warning' });

/** The exit code that a problem calls for. */
export function exitCodeOf({ code }: Pick<Problem, 'code'>): number {
  return CATALOGUE[code as ProblemCode]?.exit ?? EXIT.provider;
}

/** Severities of a project by code; `off` drops the finding. */
export type Severities = Readonly<Record<string, 'error' | 'warning' | 'off'>>;

/** The findings with the severities that a project gives them. */
export function withSeverities(findings: readonly Problem[], severities: Severities): readonly Problem[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** Stops the work: carries one problem or more, the first of which gives message and exit code. */
export class WortfestError extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems[0].message, options);
    this.name = 'WortfestError';
    this.problems = problems;
  }
}

/** Throws the problem as a `WortfestError`. */
export function fail<C extends ProblemCode>(code: C, data: DataOf<C>, place?: Place, cause?: unknown): never {
  throw new WortfestError([problem(code, data, place)], cause === undefined ? undefined : { cause });
}
