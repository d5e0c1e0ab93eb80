import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that came, as far as a test asks for it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Comments of one request, on loopback: what GitHub and GitLab have in common. */
export async function startComments(options: { readonly refuse?: boolean; readonly others?: number } = {}) {
  const calls: Call[] = [];
  const comments = Array.from({ length: options.others ?? 0 }, (_, index) => ({
    id: index + 1,
    body: `A person says ${index + 1}.`,
  }));
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const { pathname: path, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const text = Buffer.concat(pieces).toString();
    const body = text ? String(JSON.parse(text).body) : '';
    const { authorization, 'private-token': token } = request.headers;
    const method = request.method ?? '';
    calls.push({ method, path, authorization: authorization ?? String(token), body });
    const answer = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value));
    if (options.refuse) return answer(403, { message: 'Resource not accessible by integration' });
    if (method === 'GET') {
      const size = Number(searchParams.get('per_page'));
      const from = (Number(searchParams.get('page')) - 1) * size;
      return answer(200, comments.slice(from, from + size));
    }
    const known = comments.find(({ id }) => path.endsWith(`/${id}`));
    if (method === 'POST') comments.push({ id: comments.length + 1, body });
    else if (known) known.body = body;
    return answer(method === 'POST' ? 201 : 200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    comments,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
