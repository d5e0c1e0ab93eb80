import { posix } from 'node:path';
import { glob } from 'tinyglobby';
import { isLanguage } from '../language.ts';
import type { Language } from '../model.ts';

/** Folders that hold a file or folder for each language. */
const FOLDERS = [
  'i18n',
  'l10n',
  'lang',
  'langs',
  'languages',
  'locale',
  'locales',
  'messages',
  'translations',
];

// What is built or installed is no source.
const IGNORE = ['**/node_modules/**', '**/{dist,build,out,coverage,vendor,target}/**'];

/** One language of a layout. */
export interface FoundLanguage {
  readonly language: Language;
  /** As the folder or file is named. */
  readonly name: string;
  /** Paths of its files, from the root. */
  readonly files: readonly string[];
}

/** Files of several languages, in folders or files that are named by their language. */
export interface Layout {
  /** The folder that holds the languages, from the root. */
  readonly folder: string;
  /** `folder`: `locales/de/app.json`; `file`: `locales/de.json`. */
  readonly kind: 'folder' | 'file';
  /** The most files first, else by name. */
  readonly languages: readonly FoundLanguage[];
}

/** Finds the layouts below a folder, the one with most languages and files first. Only `.json` and `.txt` files count. */
export async function discoverLayouts(root: string): Promise<readonly Layout[]> {
  const pattern = `**/{${FOLDERS.join(',')}}/**/*.{json,txt}`;
  const paths = (await glob(pattern, { cwd: root, ignore: IGNORE, dot: false })).sort();
  const layouts = new Map<string, { folder: string; kind: Layout['kind']; names: Map<string, string[]> }>();
  for (const path of paths) {
    const place = placeOf(path);
    if (!place) continue;
    const key = `${place.kind} ${place.folder}`;
    const layout = layouts.get(key) ?? { ...place, names: new Map<string, string[]>() };
    layouts.set(key, layout);
    layout.names.set(place.name, [...(layout.names.get(place.name) ?? []), path]);
  }
  const size = ({ languages }: Layout) => languages.reduce((sum, { files }) => sum + files.length, 0);
  return [...layouts.values()]
    .map(({ folder, kind, names }): Layout => {
      const languages = [...names].map(([name, files]) => ({
        language: languageOf(name) ?? name,
        name,
        files,
      }));
      return { folder, kind, languages: languages.sort((a, b) => b.files.length - a.files.length) };
    })
    .sort((a, b) => b.languages.length - a.languages.length || size(b) - size(a));
}

/** The tag that a name stands for, also where it is written `en_GB` or `en-gb`; undefined for any other name. */
function languageOf(name: string): Language | undefined {
  if (!/^[a-z]{2,3}(?:[_-][a-z\d]{2,8})*$/i.test(name)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(name.replaceAll('_', '-'));
    return tag && isLanguage(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(path: string): { folder: string; kind: Layout['kind']; name: string } | undefined {
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (!FOLDERS.includes(part) || next === undefined) continue;
    const folder = parts.slice(0, index + 1).join('/');
    if (index + 2 < parts.length && languageOf(next)) return { folder, kind: 'folder', name: next };
    const name = next.slice(0, -posix.extname(next).length);
    if (index + 2 === parts.length && languageOf(name) && next.endsWith('.json'))
      return { folder, kind: 'file', name };
  }
  return undefined;
}
