import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import type { ImportedEntry } from './memory.ts';

const DEPTH = 50;
const MOST_CHARACTERS = 100_000;

/** A translation unit: its texts by language, tags in lower case. */
export interface TmxUnit {
  readonly key?: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The translations of a TMX 1.4 file from one language into others. Text and native codes (`ph`, `bpt`, `ept`, `it`)
 * and the texts of `ut`, `hi` and `sub` are put together again; a unit with a property `x-key` serves that key alone. `en`
 * serves `en-GB` where the unit has no closer language. Fails with `tmx-invalid` and a line.
 */
export function readTmx(
  text: string,
  file: string,
  source: Language,
  targets: readonly Language[],
): readonly ImportedEntry[] {
  return parseTmx(text, file).flatMap((unit) => unitEntries(unit, source, targets));
}

/** The translations of a unit; none where one of the two texts is missing or blank. */
export function unitEntries(
  { key, texts }: TmxUnit,
  source: Language,
  targets: readonly Language[],
): readonly ImportedEntry[] {
  const text = closestText(texts, source);
  if (!text?.trim()) return [];
  return targets.flatMap((target) => {
    const translation = closestText(texts, target);
    return translation?.trim() ? [{ source, target, text, translation, ...(key ? { key } : {}) }] : [];
  });
}

/** The text in a language, or in the closest one that the unit has. */
export function closestText(texts: ReadonlyMap<string, string>, language: Language): string | undefined {
  const wanted = language.toLowerCase();
  const root = rootOf(wanted);
  const own = texts.get(wanted) ?? texts.get(root);
  if (own !== undefined || wanted !== root) return own;
  return [...texts].find(([tag]) => rootOf(tag) === root)?.[1];
}

/** All units of a TMX file. A DOCTYPE is not followed, one with declarations is refused. Fails with `tmx-invalid`. */
export function parseTmx(text: string, file: string): readonly TmxUnit[] {
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
    if (path.length > DEPTH) refuse(`more than ${DEPTH} levels`);
    if (local === 'tu') [texts, key] = [new Map(), undefined];
    else if (local === 'tuv')
      language = (attribute(attributes, 'xml:lang') ?? attribute(attributes, 'lang'))?.replaceAll('_', '-');
    else if (local === 'prop') [property, collected] = [attribute(attributes, 'type'), ''];
    else if (local === 'seg') collected = '';
  });
  const collect = (piece: string) => {
    if (!path.includes('seg') && path.at(-1) !== 'prop') return;
    collected += piece;
    if (collected.length > MOST_CHARACTERS) refuse(`a text of more than ${MOST_CHARACTERS} characters`);
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
