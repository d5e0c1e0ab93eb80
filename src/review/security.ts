import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Who may use the page: whoever has the token, at this port of this machine. */
export interface Access {
  readonly token: string;
  readonly port: number;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer: nothing from elsewhere, nothing inline, nothing kept. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
};

/**
 * Lets only the holder of the token in. The address with the token gives a cookie and leads to the address without; another
 * host name is refused, which defeats a foreign name that resolves to this machine, and so is a change that another page asks for.
 */
export function guard({ token, port }: Access): MiddlewareHandler {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const cookie = `wortfest-${port}`;
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host)) return c.text('Unknown host.', 403);
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    const given = c.req.query('token');
    if (isReading && given !== undefined && isSame(given, token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect(withoutToken(c.req.url), 303);
    }
    if (!isSame(getCookie(c, cookie) ?? '', token)) {
      return c.text('Open the address that "wortfest review" has printed, with its token.', 403);
    }
    if (!isReading && !isOwn(c, host)) return c.text('Changes are made on the page itself.', 403);
    return next();
  };
}

function isOwn(c: Context, host: string): boolean {
  const origin = c.req.header('origin');
  return origin === undefined
    ? c.req.header('sec-fetch-site') === 'same-origin'
    : origin === `http://${host}`;
}

// Of hashes, so that neither length nor content can be told from the time.
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function withoutToken(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete('token');
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
