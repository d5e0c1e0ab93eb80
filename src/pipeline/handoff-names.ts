import type { Document } from '../model.ts';

/**
 * What the files of documents are called for CAT tools, by path: their names as relative paths that lead nowhere else and
 * that every system takes; documents with the same name get a counter.
 */
export function handoffNames(
  documents: readonly Pick<Document, 'path' | 'name'>[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    documents.map(({ path, name }) => {
      const base = portable(name);
      let free = base;
      for (let copy = 2; taken.has(folded(free)); copy++) free = `${base}-${copy}`;
      taken.add(folded(free));
      return [path, free];
    }),
  );
}

function portable(name: string): string {
  const folders = name
    .replace(/[\\:*?"<>|\p{Cc}\p{Cs}]/gu, '_')
    .split('/')
    .filter((folder) => !/^\.{0,2}$/.test(folder));
  return folders.join('/') || 'document';
}

// Some file systems do not tell these apart.
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
