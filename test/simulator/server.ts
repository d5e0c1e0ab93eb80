import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGlossaries } from './glossaries.ts';
import { type Account, translateTexts } from './translate.ts';

/** How one translate request goes wrong. */
export type Fault =
  | { readonly status: number }
  | { readonly kind: 'drop-connection' | 'malformed' | 'too-few' };

export interface SimulatorOptions {
  readonly key?: string;
  /** Characters that the account may have billed. */
  readonly quota?: number;
  readonly latency?: number;
  /** The fault of the n-th translate request, from 1; undefined for none. */
  readonly fault?: (call: number) => Fault | undefined;
  /** Translates a text as it was sent; by default every word becomes another one. */
  readonly translate?: (text: string, info: { source: string; target: string; context?: string }) => string;
}

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  readonly form: Readonly<Record<string, readonly string[]>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
}

export interface Simulator {
  readonly url: string;
  readonly key: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly SeenRequest[];
  /** The translate requests among them. */
  readonly translations: () => readonly SeenRequest[];
  readonly billed: () => number;
  /** The most translate requests that were under way at one time. */
  readonly inFlight: () => number;
  close(): Promise<void>;
}

const BODY_LIMIT = 131_072;

/** A DeepL server on loopback that keeps the vendor's limits and can misbehave. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const key = options.key ?? 'simulated:fx';
  const requests: SeenRequest[] = [];
  const account: Account = { billed: 0, quota: options.quota ?? Number.POSITIVE_INFINITY };
  const glossaries = createGlossaries();
  let calls = 0;
  let under = 0;
  let most = 0;

  const answer = async (seen: SeenRequest, authorized: boolean): Promise<Answer | Fault> => {
    if (!authorized) return { status: 403, json: { message: 'Forbidden' } };
    if (seen.path.startsWith('/v3/glossaries')) return glossaries.answer(seen);
    if (seen.path === '/v2/usage') {
      const limit = Number.isFinite(account.quota) ? account.quota : 1_000_000_000_000;
      return { status: 200, json: { character_count: account.billed, character_limit: limit } };
    }
    if (seen.path !== '/v2/translate') return { status: 404, json: { message: 'Not found' } };
    if (seen.bytes > BODY_LIMIT) return { status: 413, json: { message: 'Request Entity Too Large' } };
    calls++;
    const fault = options.fault?.(calls);
    under++;
    most = Math.max(most, under);
    if (options.latency) await sleep(options.latency);
    under--;
    if (fault && 'status' in fault) return { status: fault.status, json: { message: 'Simulated' } };
    const translated = translateTexts(seen, account, options, glossaries.entries);
    return fault?.kind === 'too-few' ? { status: 200, json: { translations: [] } } : (fault ?? translated);
  };

  const server = createServer(async (request, response) => {
    const seen = await readRequest(request);
    requests.push(seen);
    const found = await answer(seen, request.headers.authorization === `DeepL-Auth-Key ${key}`);
    if ('kind' in found) misbehave(found.kind, request, response);
    else send(response, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    requests,
    translations: () => requests.filter(({ path }) => path === '/v2/translate'),
    billed: () => account.billed,
    inFlight: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const json = request.headers['content-type']?.includes('json')
    ? (JSON.parse(text || '{}') as Record<string, unknown>)
    : undefined;
  const pairs = json
    ? Object.entries(json).map(([name, value]) => [name, [value].flat().map(String)] as const)
    : [...new Set(new URLSearchParams(text).keys())].map(
        (name) => [name, new URLSearchParams(text).getAll(name)] as const,
      );
  const form = Object.fromEntries(pairs);
  return {
    method: request.method ?? 'GET',
    path: pathname,
    bytes: Buffer.byteLength(text),
    form,
    body: json ?? nested(form),
    query: Object.fromEntries(searchParams),
  };
}

// The client writes `dictionaries[0].entries` where the service reads a list of objects.
function nested(form: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const dictionaries: Record<string, string>[] = [];
  const plain: Record<string, unknown> = {};
  for (const [name, [value = '']] of Object.entries(form)) {
    const [, index, field] = /^dictionaries\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
    if (index === undefined || !field) plain[name] = value;
    else dictionaries[Number(index)] = { ...dictionaries[Number(index)], [field]: value };
  }
  return dictionaries.length > 0 ? { ...plain, dictionaries } : plain;
}

function misbehave(
  kind: 'drop-connection' | 'malformed' | 'too-few',
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (kind === 'drop-connection') {
    request.socket.destroy();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"translations": [');
}

function send(response: ServerResponse, { status, json }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}
