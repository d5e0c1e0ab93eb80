import type { ServerResponse } from 'node:http';

/** What the service says: a status, a JSON body unless there is none, and the seconds of a Retry-After header. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly retryAfter?: number;
}

/** A refusal in the vendor's shape: `message`, and `detail` where there is more to say. */
export function refuse(status: number, message: string, detail?: string): Answer {
  return { status, json: detail === undefined ? { message } : { message, detail } };
}

/** Writes an answer. */
export function send(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(bodyOf(answer));
}

/** Writes the head of an answer alone. */
export function writeHead(response: ServerResponse, { status, retryAfter }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
}

/** The bytes of an answer's body. */
export function bodyOf({ json }: Answer): Buffer {
  return Buffer.from(json === undefined ? '' : JSON.stringify(json));
}
