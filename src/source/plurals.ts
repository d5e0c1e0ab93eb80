import { createInstance, type Services } from 'i18next';
import type { Block, Document, Language } from '../model.ts';

const FORM = /^(.*?[^.])((?:_ordinal)?_)(zero|one|two|few|many|other)$/s;

/** A key that names one form of a plural, such as `days_other` or `place_ordinal_few`. */
export interface PluralKey {
  /** The part before the category: `days_` or `place_ordinal_`. */
  readonly group: string;
  readonly category: string;
}

/** Takes a key with one of i18next's plural suffixes apart (JSON v4); undefined for any other. */
export function pluralKey(key: string): PluralKey | undefined {
  const [, base, infix, category] = FORM.exec(key) ?? [];
  return base && infix && category ? { group: base + infix, category } : undefined;
}

/** The forms of one plural that a document has, in its order. */
interface Forms {
  readonly categories: Set<string>;
  other?: Block;
  last: Block;
}

/**
 * The document with the plural forms that i18next asks for in a language. A form that the source lacks is a block of its
 * own behind its siblings, made from the `_other` form; a form that the language has no use for is left out, but for `_zero`,
 * which i18next looks for in any language when it counts nothing. Prose has no plurals.
 */
export function forTarget(document: Document, target: Language): Document {
  const groups = formsOf(document.blocks);
  if (![...groups.values()].some(({ other }) => other)) return document;
  const resolver = pluralResolver();
  const blocks = document.blocks.flatMap((block) => {
    const form = blockForm(block);
    const forms = form && groups.get(form.group);
    if (!form || !forms?.other) return [block];
    const ordinal = form.group.endsWith('_ordinal_');
    const needed = neededBy(resolver, target, ordinal);
    const { other, last, categories } = forms;
    const zero = form.category === 'zero' && !ordinal;
    const own = zero || needed.includes(form.category) ? [block] : [];
    if (block !== last) return own;
    const missing = needed.filter((category) => !categories.has(category));
    return [...own, ...missing.map((category) => extraForm(other, category))];
  });
  return { ...document, blocks };
}

function formsOf(blocks: readonly Block[]): ReadonlyMap<string, Forms> {
  const groups = new Map<string, Forms>();
  for (const block of blocks) {
    const form = blockForm(block);
    if (!form) continue;
    const forms = groups.get(form.group) ?? { categories: new Set(), last: block };
    forms.categories.add(form.category);
    forms.last = block;
    if (form.category === 'other') forms.other = block;
    groups.set(form.group, forms);
  }
  return groups;
}

function blockForm(block: Block): PluralKey | undefined {
  return block.kind === 'key' ? pluralKey(block.key) : undefined;
}

function extraForm(other: Block, category: string): Block {
  const renamed = (text: string) => text.replace(/other$/, category);
  return { ...other, key: renamed(other.key), name: renamed(other.name ?? other.key), pluralOf: other.key };
}

function pluralResolver(): Services['pluralResolver'] {
  const instance = createInstance();
  // Without a backend nothing is loaded: only the plural rules are wanted.
  void instance.init({ lng: 'en', resources: {}, initAsync: false });
  return instance.services.pluralResolver;
}

function neededBy(
  resolver: Services['pluralResolver'],
  target: Language,
  ordinal: boolean,
): readonly string[] {
  const suffixes: readonly string[] = resolver.getSuffixes(target, { ordinal });
  return suffixes.map((suffix) => suffix.replace(/^.*_/, ''));
}
