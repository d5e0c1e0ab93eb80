import { resolve } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { projectPath } from '../../files.ts';
import { openProject } from '../../pipeline/project.ts';
import { resolveProject } from '../../pipeline/resolve.ts';
import { resolveText } from '../../report/resolve.ts';
import { selectTargets } from '../../run/local.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

/** `wortfest resolve`: settles conflict markers. Exit code 1 when a text waits for a person or a file stays in conflict. */
export async function resolveCommand(files: readonly string[], flags: CommonFlags): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const result = await resolveProject(await openProject(loaded), {
    targets: selectTargets(loaded.config.targets, flags.target),
    files: files.map((file) => projectPath(loaded.root, resolve(file))),
  });
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(resolveText(result, paintFor(process.stdout)));
  return result.exitCode;
}
