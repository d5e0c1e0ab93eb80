import { posix } from 'node:path';
import type { Language } from '../model.ts';
import type { FoundLanguage, Layout } from './discover.ts';
import type { ConfigInput } from './schema.ts';

/** The languages of a project. */
export interface Languages {
  readonly source: Language;
  readonly targets: readonly Language[];
}

/** The language that sources are taken to be in: German if it is there, else the one with most files. */
export function sourceOf({ languages }: Layout): Language | undefined {
  const german = languages.find(({ language }) => /^de(?:-|$)/.test(language));
  return (german ?? languages[0])?.language;
}

/** The languages of a layout that can be targets: those that are named by their tag. */
export function targetsOf({ languages }: Layout, source: Language): readonly Language[] {
  return languages
    .filter(({ language }) => language !== source)
    .filter(isNamedByTag)
    .map(({ language }) => language)
    .sort();
}

/** Whether the name is the tag, so that an output pattern can name the place. */
export function isNamedByTag({ language, name }: FoundLanguage): boolean {
  return language === name;
}

/** A configuration for these languages; for the usual places in a folder without any layout. */
export function proposeConfig(layout: Layout | undefined, { source, targets }: Languages): ConfigInput {
  return {
    $schema: './node_modules/wortfest/schema/pipeline.config.schema.json',
    source: { language: source, files: [filesOf(layout, source)] },
    targets: [...targets],
    glossary: ['glossary/terms.csv'],
    providers: [providerFor(targets)],
    ...outputsFor(layout),
  };
}

function filesOf(layout: Layout | undefined, source: Language): string {
  if (!layout) return `locales/${source}/**/*.{txt,json}`;
  const { folder, kind } = layout;
  const found = layout.languages.find(({ language }) => language === source);
  const name = found?.name ?? source;
  if (kind === 'file') return `${folder}/${name}.json`;
  const endings = [...new Set((found?.files ?? []).map((path) => posix.extname(path).slice(1)))].sort();
  return `${folder}/${name}/**/*.${endings.length === 1 ? endings[0] : '{txt,json}'}`;
}

// Records do not belong among files that a web server gives away.
function outputsFor(layout: Layout | undefined): Pick<ConfigInput, 'outputs'> {
  if (!layout || (layout.folder === 'locales' && layout.kind === 'folder')) return {};
  const { folder, kind } = layout;
  const place = kind === 'file' ? `${folder}/{target}` : `${folder}/{target}/{name}`;
  const record = folder.split('/').includes('public')
    ? kind === 'file'
      ? 'locales/{target}'
      : 'locales/{target}/{name}'
    : place;
  return {
    outputs: { record: `${record}.xlf`, json: `${place}.json`, edition: `${place}.{ext}` },
  };
}

// DeepL asks for the variant of these: the one that the bare tag stands for (Unicode CLDR, likely subtags).
const VARIANTS: Readonly<Record<Language, Language>> = { en: 'en-US', pt: 'pt-BR' };

function providerFor(targets: readonly Language[]) {
  const variants = Object.fromEntries(
    targets.flatMap((target) => (VARIANTS[target] ? [[target, VARIANTS[target]]] : [])),
  );
  return Object.keys(variants).length > 0 ? { use: 'deepl', variants } : 'deepl';
}
