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
