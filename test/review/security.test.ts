import { expect, test } from 'vitest';
import { makeProject } from '../project.ts';
import { HOST, OWN, openPage, TOKEN } from './page.ts';

const small = () => makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });

test('the address with the token gives a cookie and leads to the address without it', async () => {
  const { app } = await openPage(small());
  const answer = await app.request(`/?lang=de&token=${TOKEN}`, { headers: { host: HOST } });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/?lang=de');
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toContain(`wortfest-4000=${TOKEN}`);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
});

test.each([
  ['no cookie', { cookie: '' }, 403],
  ['a wrong cookie', { cookie: `wortfest-4000=${'b'.repeat(43)}` }, 403],
  ['the start of the token', { cookie: `wortfest-4000=${TOKEN.slice(0, 20)}` }, 403],
  ['a name that resolves to this machine', { host: 'evil.example:4000' }, 403],
  ['another port', { host: 'localhost:4001' }, 403],
  ['no port', { host: 'localhost' }, 403],
  ['the number of this machine', { host: '127.0.0.1:4000' }, 200],
  ['the right cookie', {}, 200],
])('%s', async (_, headers, status) => {
  const { get } = await openPage(small());
  expect((await get('/', headers as Record<string, string>)).status).toBe(status);
});

test('a wrong token gives no cookie, and static files want one too', async () => {
  const { app } = await openPage(small());
  const answer = await app.request('/?token=guess', { headers: { host: HOST } });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect((await app.request('/assets/review.css', { headers: { host: HOST } })).status).toBe(403);
});

test.each([
  ['another page', { origin: 'http://evil.example' }, 403],
  ['another port', { origin: 'http://localhost:9999' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['no origin and another site', { origin: '', 'sec-fetch-site': 'cross-site' }, 403],
  ['no origin at all', { origin: '' }, 403],
  ['no origin and the same one', { origin: '', 'sec-fetch-site': 'same-origin' }, 200],
  ['the page itself', {}, 200],
])('a change asked for by %s', async (_, given, status) => {
  const { app, address } = await openPage(small());
  const headers = new Headers({ ...OWN, ...(given as Record<string, string>) });
  if (!headers.get('origin')) headers.delete('origin');
  const answer = await app.request(`${address('locales/de/a.txt', 'fr')}/undo`, { method: 'POST', headers });
  expect(answer.status).toBe(status);
});

test('the token in the address does not stand for a change', async () => {
  const { app, address } = await openPage(small());
  const path = `${address('locales/de/a.txt', 'fr')}/undo?token=${TOKEN}`;
  const answer = await app.request(path, { method: 'POST', headers: { host: HOST, origin: OWN.origin } });
  expect(answer.status).toBe(403);
});

test('every answer forbids what is inline or from elsewhere, refusals too', async () => {
  const { get } = await openPage(small());
  for (const [path, headers] of [
    ['/', {}],
    ['/', { cookie: '' }],
    ['/assets/review.js', {}],
    ['/nothing', {}],
  ] as const) {
    const answer = await get(path, headers);
    expect(answer.header('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.header('x-content-type-options')).toBe('nosniff');
    expect(answer.header('referrer-policy')).toBe('no-referrer');
    expect(answer.header('cache-control')).toBe('no-store');
  }
});

test('pages have neither inline scripts nor inline styles', async () => {
  const { get, address } = await openPage(small());
  for (const path of [
    '/',
    address('locales/de/a.txt', 'fr'),
    `${address('locales/de/a.txt', 'fr')}/preview`,
  ]) {
    const { text, status } = await get(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/);
  }
});

test('a body above one megabyte is refused', async () => {
  const { post, address } = await openPage(small());
  const answer = await post(`${address('locales/de/a.txt', 'fr')}/save`, { text: 'x'.repeat(1_100_000) });
  expect(answer.status).toBe(413);
});

test.each([
  '/d/..%2f..%2fetc/fr',
  '/d/locales%2fde%2fa.txt/fr',
  '/d/00000000/fr',
  '/assets/..%2fapp.ts',
  '/assets/constructor',
])('%s is no page', async (path) => {
  const { get } = await openPage(small());
  expect((await get(path)).status).toBe(404);
});

test('a language that is no target is no page', async () => {
  const { get, address } = await openPage(small());
  expect((await get(address('locales/de/a.txt', 'es'))).status).toBe(404);
});
