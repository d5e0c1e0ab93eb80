import { SaxesParser } from 'saxes';
import { fail } from '../problems.ts';
import { decodeUtf8 } from '../utf8.ts';

/** A regular expression of the file. */
export interface Written {
  readonly text: string;
  readonly line: number;
}

export interface WrittenRule {
  readonly break: boolean;
  before: Written | undefined;
  after: Written | undefined;
}

/** An SRX 2.0 file as it is written, nothing compiled. */
export interface SrxFile {
  cascade: boolean;
  /** The `languagerule` elements; their names differ. */
  readonly sets: { readonly name: string; readonly rules: WrittenRule[] }[];
  readonly maps: { readonly pattern: Written; readonly name: string }[];
}

interface Element {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Place;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

const IGNORED = [
  'formathandle',
  'okpsrx:options',
  'okpsrx:sample',
  'okpsrx:languageRule',
  'okpsrx:rangeRule',
];
const PARENTS: Readonly<Record<string, string>> = {
  srx: '',
  header: 'srx',
  body: 'srx',
  languagerules: 'body',
  languagerule: 'languagerules',
  rule: 'languagerule',
  beforebreak: 'rule',
  afterbreak: 'rule',
  maprules: 'body',
  languagemap: 'maprules',
};

/** Reads the elements of an SRX 2.0 file (UTF-8). Errors: `srx-syntax` and `srx-version`, with file and line. */
export function parseSrx(bytes: Uint8Array, file: string): SrxFile {
  const parser = new SaxesParser({ xmlns: false });
  const place = (): Place => ({ file, line: parser.line });
  const found: SrxFile = { cascade: false, sets: [], maps: [] };
  const open: string[] = [];
  let written: Written = { text: '', line: 1 };
  const collect = (piece: string) => {
    written = { ...written, text: written.text + piece };
  };
  parser.on('error', ({ message }) =>
    wrong('well-formed XML', message.replace(/^\d+:\d+: |\.$/g, ''), place()),
  );
  parser.on('doctype', () => wrong('no DOCTYPE', 'one', place()));
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^(?:srx|s):/, '');
    checkParent(name, local, open.at(-1), place());
    readElement(found, { local, attributes, at: place() });
    written = { text: '', line: parser.line };
    open.push(local);
  });
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    const local = open.pop();
    const rule = found.sets.at(-1)?.rules.at(-1);
    if (rule && local === 'beforebreak') rule.before = written;
    if (rule && local === 'afterbreak') rule.after = written;
  });
  parser.write(decoded(bytes, file)).close();
  return found.maps.length > 0 ? found : wrong('a languagemap', 'none', place());
}

function decoded(bytes: Uint8Array, file: string): string {
  const result = decodeUtf8(bytes);
  if ('text' in result) return result.text;
  const found = `byte ${result.badOffset}, which begins no character`;
  return fail('srx-syntax', { expected: 'UTF-8', found }, { file });
}

function wrong(expected: string, found: string, at: Place): never {
  return fail('srx-syntax', { expected, found }, at);
}

function checkParent(name: string, local: string, parent: string | undefined, at: Place): void {
  const wanted = PARENTS[local];
  if (parent === undefined && local !== 'srx') wrong('the element srx', local, at);
  if (wanted === undefined) {
    if (!IGNORED.includes(name) && !name.includes(':')) wrong('an element of SRX', local, at);
  } else if (parent !== undefined && parent !== wanted) wrong(`${local} in ${wanted}`, `it in ${parent}`, at);
}

function readElement(found: SrxFile, element: Element): void {
  const { local, attributes, at } = element;
  const { sets, maps } = found;
  switch (local) {
    case 'srx':
      if (attributes.version !== '2.0')
        fail('srx-version', { expected: '2.0', found: attributes.version ?? 'none' }, at);
      break;
    case 'header':
      found.cascade = isYes(element, 'cascade', 'no');
      break;
    case 'languagerule': {
      const name = attribute(element, 'languagerulename');
      if (sets.some((set) => set.name === name)) wrong('names that differ', `"${name}" twice`, at);
      sets.push({ name, rules: [] });
      break;
    }
    case 'rule':
      sets.at(-1)?.rules.push({ break: isYes(element, 'break', 'yes'), before: undefined, after: undefined });
      break;
    case 'languagemap': {
      const pattern = { text: attribute(element, 'languagepattern'), line: at.line };
      maps.push({ pattern, name: attribute(element, 'languagerulename') });
    }
  }
}

function attribute({ local, attributes, at }: Element, key: string): string {
  return attributes[key] ?? wrong(`an attribute ${key} of ${local}`, 'none', at);
}

function isYes({ attributes, at }: Element, key: string, otherwise: string): boolean {
  const value = attributes[key] ?? otherwise;
  return value === 'yes' || (value === 'no' ? false : wrong(`${key} "yes" or "no"`, `"${value}"`, at));
}
