import { createInstance, type Services } from 'i18next';
import type { Block, Document, Language } from '../model.ts';

const FORM = /^(.+?)((?:_ordinal)?_)(zero|one|two|few|many|other)$/;

interface PluralForm {
  readonly block: Block;
  /** Base with the part before the category: `days_` or `place_ordinal_`. */
  readonly group: string;
  readonly category: string;
}

/**
 * The document with the plural forms that i18next asks for in a language. A form that the source lacks is a block of its
 * own, made from the `_other` form; a form that the language has no use for is left out. Prose has no plurals.
 */
export function forTarget(document: Document, target: Language): Document {
  const forms = document.blocks.flatMap((block) => pluralForm(block));
  const groups = new Set(forms.filter(({ category }) => category === 'other').map(({ group }) => group));
  if (groups.size === 0) return document;
  const resolver = pluralResolver();
  const blocks = document.blocks.flatMap((block) => {
    const form = forms.find((one) => one.block === block);
    if (!form || !groups.has(form.group)) return [block];
    const needed = neededBy(resolver, target, form.group);
    const own = needed.includes(form.category) ? [block] : [];
    if (form.category !== 'other') return own;
    const there = forms.filter(({ group }) => group === form.group).map(({ category }) => category);
    return [
      ...own,
      ...needed.filter((category) => !there.includes(category)).map((category) => extraForm(block, category)),
    ];
  });
  return { ...document, blocks };
}

function pluralForm(block: Block): PluralForm[] {
  const [, base, infix, category] = block.kind === 'key' ? (FORM.exec(block.key) ?? []) : [];
  return base && infix && category ? [{ block, group: base + infix, category }] : [];
}

function extraForm(other: Block, category: string): Block {
  const renamed = (text: string) => text.replace(/other$/, category);
  return { ...other, key: renamed(other.key), name: renamed(other.name ?? other.key), pluralOf: other.key };
}

function pluralResolver(): Services['pluralResolver'] {
  const instance = createInstance();
  // Without a callback nothing is loaded: only the plural rules are wanted.
  void instance.init({ lng: 'en', resources: {}, initAsync: false });
  return instance.services.pluralResolver;
}

function neededBy(resolver: Services['pluralResolver'], target: Language, group: string): readonly string[] {
  const ordinal = group.endsWith('_ordinal_');
  const suffixes: readonly string[] = resolver.getSuffixes(target, { ordinal });
  return suffixes.map((suffix) => suffix.replace(/^.*_/, ''));
}
