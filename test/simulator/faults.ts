import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { type Answer, refuse, send } from './answer.ts';

/**
 * How one translate request goes wrong. A status costs nothing; the other kinds are billed, as when an answer gets lost on
 * its way. `retryAfter` is in seconds; `too-few` leaves out the last translation.
 */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'drop-connection' | 'malformed' | 'too-few' };

// Those that Node has no name for: the service's own.
const VENDOR_STATUS: Readonly<Record<number, string>> = { 456: 'Quota Exceeded', 529: 'Too many requests' };

/** The answer of a fault that is a status. */
export function statusAnswer({ status, retryAfter }: { status: number; retryAfter?: number }): Answer {
  const answer = refuse(status, VENDOR_STATUS[status] ?? STATUS_CODES[status] ?? 'Error');
  return retryAfter === undefined ? answer : { ...answer, retryAfter };
}

/** Sends an answer in the way of a fault, or rightly without one; refusals are never spoilt. */
export function sendSpoilt(
  answer: Answer,
  kind: 'drop-connection' | 'malformed' | 'too-few' | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (kind === undefined || answer.status !== 200) send(response, answer);
  else if (kind === 'drop-connection') request.socket.destroy();
  else if (kind === 'malformed')
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"translations": [');
  else send(response, { status: 200, json: withoutLast(answer.json) });
}

function withoutLast(json: unknown): unknown {
  const { translations } = json as { translations: readonly unknown[] };
  return { translations: translations.slice(0, -1) };
}
