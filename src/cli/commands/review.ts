import { startReview } from '../../review/server.ts';
import type { CommonFlags } from '../flags.ts';
import { note, print, printJson } from '../output.ts';

/** `wortfest review`: serves the page until it is interrupted, and ends with 0. */
export async function reviewCommand(
  _files: readonly string[],
  { config, target, format, quiet, port = 0 }: CommonFlags & { readonly port?: number },
): Promise<number> {
  const server = await startReview({ config, port, ...(target ? { targets: target } : {}) });
  const { url } = server;
  if (format === 'json') printJson(0, { url, port: server.port });
  else print(`${url}\n`);
  if (!quiet)
    note(
      'Open this address in a browser on this machine. Ctrl+C ends the page; every save is in the files.\n',
    );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.close();
  return 0;
}
