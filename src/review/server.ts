import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { loadConfig } from '../config/load.ts';
import { messageOf } from '../files.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';
import { createReview } from '../pipeline/review.ts';
import { fail } from '../problems.ts';
import { selectTargets } from '../run/local.ts';
import { createApp } from './app.ts';

export interface ReviewServerOptions {
  /** Path of the configuration. */
  readonly config: string;
  /** Only these targets of the configuration. */
  readonly targets?: readonly string[];
  /** 0 for a free one. */
  readonly port: number;
}

export interface ReviewServer {
  /** The address of the page, with the token that opens it. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the review page to this machine alone. Fails as `loadConfig` and `openProject` do, and with `review-port`. */
export async function startReview({ config, targets, port }: ReviewServerOptions): Promise<ReviewServer> {
  const loaded = await loadConfig(config);
  selectTargets(loaded.config.targets, targets);
  const memory = await openSqliteMemory(join(loaded.root, loaded.config.memory.file));
  const review = createReview({
    load: () => loadConfig(config),
    targets: (configured) => selectTargets(configured, targets),
    memory,
  });
  try {
    await review.project();
    const server = createAdaptorServer({ fetch: (request) => app.fetch(request) });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening').catch((error: unknown) =>
      fail('review-port', { port, reason: messageOf(error) }, {}, error),
    );
    const { port: own } = server.address() as AddressInfo;
    const token = randomBytes(32).toString('base64url');
    const app = createApp(review, { token, port: own });
    return {
      url: `http://127.0.0.1:${own}/?token=${token}`,
      port: own,
      close: async () => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await memory.close();
      },
    };
  } catch (error) {
    await memory.close();
    throw error;
  }
}
