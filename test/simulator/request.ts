import type { IncomingMessage } from 'node:http';

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Length of the whole body. */
  readonly bytes: number;
  /** The parameters of a form or JSON body, each with all its values. */
  readonly form: Readonly<Record<string, readonly string[]>>;
  /** The texts to translate, as sent. */
  readonly texts: readonly string[];
  /** The body as the service understands it; undefined when it cannot be read. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads a request to its end. */
export async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const isJson = request.headers['content-type']?.includes('json') ?? false;
  const json = isJson ? parsed(text) : undefined;
  const form = isJson ? listsOf(json ?? {}) : formOf(new URLSearchParams(text));
  return {
    method: request.method ?? 'GET',
    path: pathname,
    bytes: bytes.length,
    form,
    texts: form.text ?? [],
    body: isJson ? json : nested(form),
    query: Object.fromEntries(searchParams),
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function listsOf(json: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const entries = Object.entries(json).map(([name, value]) => [name, [value].flat()] as const);
  return Object.fromEntries(
    entries
      .filter(([, values]) => values.every((value) => typeof value !== 'object'))
      .map(([name, values]) => [name, values.map(String)]),
  );
}

function formOf(parameters: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
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
