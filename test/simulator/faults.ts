import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, bodyOf, refuse, send, writeHead } from './answer.ts';

/**
 * How one translate request goes wrong. A status costs nothing; the other kinds are billed, as when an answer gets lost on
 * its way. `retryAfter` is in seconds. The connection is dropped before the answer or `cut-connection` in its middle;
 * `malformed` is JSON that breaks off, `html` a page with status 200; `too-few` leaves out the last translation, `too-many`
 * has it twice; `slow` is right, but its body takes so many milliseconds.
 */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | {
      readonly kind: 'drop-connection' | 'cut-connection' | 'malformed' | 'html' | 'too-few' | 'too-many';
    }
  | { readonly kind: 'slow'; readonly milliseconds: number };

// Those that Node has no name for: the service's own.
const VENDOR_STATUS: Readonly<Record<number, string>> = { 456: 'Quota Exceeded', 529: 'Too many requests' };
const PAGE =
  '<!doctype html><html><head><title>Please wait</title></head><body>We will be back.</body></html>';
const SLOW_STEPS = 5;

/** Whether the texts of an answer reach the one who asked: without a fault, or slowly. */
export const isReadable = (fault: Fault | undefined): boolean =>
  fault === undefined || ('kind' in fault && fault.kind === 'slow');

/** The answer of a fault that is a status. */
export function statusAnswer({ status, retryAfter }: { status: number; retryAfter?: number }): Answer {
  const answer = refuse(status, VENDOR_STATUS[status] ?? STATUS_CODES[status] ?? 'Error');
  return retryAfter === undefined ? answer : { ...answer, retryAfter };
}

/** Sends an answer in the way of a fault, or rightly without one; refusals are never spoilt. */
export async function sendSpoilt(
  answer: Answer,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!fault || 'status' in fault || answer.status !== 200) return send(response, answer);
  const body = bodyOf(answer);
  const half = body.subarray(0, body.length / 2);
  switch (fault.kind) {
    case 'drop-connection':
      request.socket.destroy();
      return;
    case 'cut-connection':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(half, () => request.socket.destroy());
      return;
    case 'malformed':
      writeHead(response, answer);
      response.end(half);
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      return;
    case 'slow':
      return sendSlowly(answer, fault.milliseconds, response);
    default:
      return send(response, { status: 200, json: withOther(answer.json, fault.kind) });
  }
}

async function sendSlowly(answer: Answer, milliseconds: number, response: ServerResponse): Promise<void> {
  const body = bodyOf(answer);
  const step = Math.ceil(body.length / SLOW_STEPS);
  writeHead(response, answer);
  for (let at = 0; at < body.length; at += step) {
    response.write(body.subarray(at, at + step));
    await sleep(milliseconds / SLOW_STEPS);
  }
  response.end();
}

function withOther(json: unknown, kind: 'too-few' | 'too-many'): unknown {
  const { translations } = json as { translations: readonly unknown[] };
  return {
    translations:
      kind === 'too-few' ? translations.slice(0, -1) : [...translations, ...translations.slice(-1)],
  };
}
