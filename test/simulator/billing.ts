import type { Answer } from './answer.ts';

/** What the account has used, in characters. */
export interface Account {
  billed: number;
  readonly quota: number;
}

/** Characters as DeepL bills them: code points, tags left out where tags are handled, an entity as one. */
export function billedCharacters(text: string, tags: boolean): number {
  const counted = tags ? text.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x') : text;
  return [...counted].length;
}

/** The answer to `GET /v2/usage`: a Pro account also tells what is billed for the key, and its period. */
export function usageOf({ billed, quota }: Account, key: string): Answer {
  const account = { character_count: billed, character_limit: quota };
  if (key.endsWith(':fx')) return { status: 200, json: account };
  const ofKey = { api_key_character_count: Math.floor(billed / 2), api_key_character_limit: quota };
  const period = { start_time: '2026-11-14T00:00:00Z', end_time: '2026-12-14T00:00:00Z' };
  return { status: 200, json: { products: [], ...ofKey, ...period, ...account } };
}
