/** Characters as DeepL bills them: code points, tags left out where tags are handled, an entity as one. */
export function billedCharacters(text: string, tags: boolean): number {
  const counted = tags ? text.replace(/<[^>]*>/g, '').replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, 'x') : text;
  return [...counted].length;
}
