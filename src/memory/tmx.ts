import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import type { ImportedEntry } from './memory.ts';

interface TmxUnit {
  readonly key?: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The translations of a TMX 1.4 file from one language into others. Text and native codes (`ph`, `bpt`, `ept`, `it`)
 * are put together again; a unit with a property `x-key` serves that key alone. `en` serves `en-GB` where the unit has no
 * closer language. Fails with `tmx-invalid` and a line.
 */
export function readTmx(
  text: string,
  file: string,
  source: Language,
  targets: readonly Language[],
): readonly ImportedEntry[] {
  return parseUnits(text, file).flatMap(({ key, texts }) => {
    const from = closestText(texts, source);
    if (from === undefined) return [];
    return targets.flatMap((target) => {
      const translation = closestText(texts, target);
      if (translation === undefined) return [];
      return [{ source, target, text: from, translation, ...(key ? { key } : {}) }];
    });
  });
}

function closestText(texts: ReadonlyMap<string, string>, language: Language): string | undefined {
  const wanted = language.toLowerCase();
  const root = rootOf(wanted);
  const own = texts.get(wanted) ?? texts.get(root);
  if (own !== undefined || wanted !== root) return own;
  return [...texts].find(([tag]) => rootOf(tag) === root)?.[1];
}

function parseUnits(text: string, file: string): TmxUnit[] {
  const units: TmxUnit[] = [];
  const path: string[] = [];
  let texts = new Map<string, string>();
  let key: string | undefined;
  let language: string | undefined;
  let property: string | undefined;
  let collected = '';
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string) =>
    fail('tmx-invalid', { reason }, { file, line: parser.line, column: parser.column });
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('a DOCTYPE with declarations is refused');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (path.length === 0 && local !== 'tmx') refuse(`the root is "${local}", expected "tmx"`);
    path.push(local);
    if (local === 'tu') [texts, key] = [new Map(), undefined];
    else if (local === 'tuv') language = attribute(attributes, 'xml:lang') ?? attribute(attributes, 'lang');
    else if (local === 'prop') [property, collected] = [attribute(attributes, 'type'), ''];
    else if (local === 'seg') collected = '';
  });
  const collect = (piece: string) => {
    if (path.includes('seg') || path.at(-1) === 'prop') collected += piece;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', ({ local }) => {
    path.pop();
    if (local === 'seg' && language) texts.set(language.toLowerCase(), collected);
    else if (local === 'prop' && property === 'x-key') key = collected.trim();
    else if (local === 'tu') units.push({ texts, ...(key ? { key } : {}) });
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return units;
}

function attribute(attributes: Record<string, SaxesAttributeNS>, name: string): string | undefined {
  return attributes[name]?.value;
}
