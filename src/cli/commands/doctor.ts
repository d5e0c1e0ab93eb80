import { doctorText } from '../../report/doctor.ts';
import { examine } from '../../run/doctor.ts';
import { type CommonFlags, credentials } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

/** `wortfest doctor`: exit code of the first error, 0 with warnings only. */
export async function doctorCommand(_files: readonly string[], flags: CommonFlags): Promise<number> {
  const result = await examine({
    config: flags.config,
    node: process.versions.node,
    credentials: credentials(),
  });
  const problems = result.checks.flatMap((check) => check.problems);
  if (flags.format === 'json') printJson(result.exitCode, result, problems);
  else print(doctorText(result, paintFor(process.stdout)));
  return result.exitCode;
}
