import { join } from 'node:path';
import { afterEach } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { createReview, documentId } from '../../src/pipeline/review.ts';
import { createApp } from '../../src/review/app.ts';
import type { TestProject } from '../project.ts';

export const TOKEN = 'a'.repeat(43);
export const HOST = 'localhost:4000';
/** What the browser of the person with the token sends. */
export const OWN = { host: HOST, cookie: `wortfest-4000=${TOKEN}`, origin: `http://${HOST}` };

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | null;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The review page of a project, without a port. */
export async function openPage({ root }: TestProject) {
  const config = join(root, 'pipeline.config.json');
  const memory = await openSqliteMemory(':memory:');
  closing.push(() => memory.close());
  const review = createReview({ load: () => loadConfig(config), targets: (all) => all, memory });
  const app = createApp(review, { token: TOKEN, port: 4000 });
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await app.request(path, { ...init, headers: { ...OWN, ...init.headers } });
    const header = (name: string) => answer.headers.get(name);
    return { status: answer.status, header, text: await answer.text() };
  };
  return {
    app,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) => ask(path, { headers }),
    post: (path: string, fields: Readonly<Record<string, string>>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    address: (path: string, target: string) => `/d/${documentId({ path })}/${target}`,
  };
}

/** The rows of a page: segment, state, version. */
export function rowsIn(text: string) {
  const pattern = /data-segment="([^"]+)" data-state="(\w+)" data-version="(\w+)"/g;
  return [...text.matchAll(pattern)].map(([, segment = '', state = '', version = '']) => ({
    segment,
    state,
    version,
  }));
}
