import { SaxesParser } from 'saxes';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeUtf8 } from '../utf8.ts';
import { translateRegex, UntranslatableRegex } from './icu-regex.ts';
import { compileRule, type Rule } from './rule.ts';

/** The rules of an SRX 2.0 file. */
export interface Srx {
  /** The rules for a language in their order, or undefined when the file maps none to it. */
  readonly rulesFor: (language: Language) => readonly Rule[] | undefined;
}

interface Written {
  readonly text: string;
  readonly line: number;
}

interface WrittenRule {
  readonly break: boolean;
  before: Written | undefined;
  after: Written | undefined;
}

interface LanguageMap {
  readonly pattern: RegExp;
  readonly name: string;
  readonly line: number;
}

interface Parsed {
  readonly cascade: boolean;
  readonly sets: ReadonlyMap<string, readonly WrittenRule[]>;
  readonly maps: readonly LanguageMap[];
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

/**
 * Reads an SRX 2.0 file (UTF-8). All its regular expressions, of ICU or Java, are translated. Errors with file and line: `srx-syntax` for what
 * is no SRX, `srx-version` for another version, `srx-regex` for an expression that cannot be translated.
 */
export function readSrx(bytes: Uint8Array, file: string): Srx {
  const { cascade, sets, maps } = parse(bytes, file);
  const rules = new Map<string, readonly Rule[]>();
  for (const [name, written] of sets)
    rules.set(
      name,
      written.map((rule) => compile(rule, file)),
    );
  for (const { name, line } of maps) {
    if (!rules.has(name))
      fail('srx-syntax', { expected: 'the name of a languagerule', found: `"${name}"` }, { file, line });
  }
  return {
    rulesFor: (language) => {
      const tags = [language, language.replaceAll('-', '_')];
      const fitting = maps.filter(({ pattern }) => tags.some((tag) => pattern.test(tag)));
      const used = cascade ? fitting : fitting.slice(0, 1);
      return used.length > 0 ? used.flatMap(({ name }) => rules.get(name) ?? []) : undefined;
    },
  };
}

function compile({ before, after, break: cuts }: WrittenRule, file: string): Rule {
  const source = (written: Written | undefined, behind: boolean) =>
    written?.text ? translated(written, behind, file) : '';
  return compileRule(source(before, true), source(after, false), cuts, 'v');
}

function translated({ text, line }: Written, behind: boolean, file: string): string {
  try {
    return translateRegex(text, behind);
  } catch (error) {
    if (!(error instanceof UntranslatableRegex)) throw error;
    return fail('srx-regex', { regex: text, reason: error.message }, { file, line }, error);
  }
}

function parse(bytes: Uint8Array, file: string): Parsed {
  const decoded = decodeUtf8(bytes);
  if (!('text' in decoded))
    return fail(
      'srx-syntax',
      { expected: 'UTF-8', found: `byte ${decoded.badOffset}, which begins no character` },
      { file },
    );
  const parser = new SaxesParser({ xmlns: false });
  const wrong = (expected: string, found: string): never =>
    fail('srx-syntax', { expected, found }, { file, line: parser.line });
  const open: string[] = [];
  const sets = new Map<string, WrittenRule[]>();
  const maps: LanguageMap[] = [];
  let cascade = false;
  let current: WrittenRule[] = [];
  let text = '';
  let begin = 1;
  parser.on('error', (error) => wrong('well-formed XML', error.message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('doctype', () => wrong('no DOCTYPE', 'one'));
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^(?:srx|s):/, '');
    const parent = PARENTS[local];
    const attribute = (key: string) => attributes[key] ?? wrong(`an attribute ${key} of ${local}`, 'none');
    const yesOrNo = (key: string) => {
      const value = attributes[key] ?? 'no';
      return value === 'yes' || (value === 'no' ? false : wrong(`${key} "yes" or "no"`, `"${value}"`));
    };
    if (open.length === 0 && local !== 'srx') wrong('the element srx', local);
    if (parent === undefined) {
      if (!IGNORED.includes(name) && !name.includes(':')) wrong('an element of SRX', local);
    } else if (open.length > 0 && open.at(-1) !== parent)
      wrong(`${local} in ${parent}`, `it in ${open.at(-1)}`);
    if (local === 'srx' && attributes.version !== '2.0')
      fail(
        'srx-version',
        { expected: '2.0', found: attributes.version ?? 'none' },
        { file, line: parser.line },
      );
    if (local === 'header') cascade = yesOrNo('cascade');
    if (local === 'languagerule') {
      const set = attribute('languagerulename');
      if (sets.has(set)) wrong('names that differ', `"${set}" twice`);
      current = [];
      sets.set(set, current);
    }
    if (local === 'rule')
      current.push({
        break: attributes.break === undefined || yesOrNo('break'),
        before: undefined,
        after: undefined,
      });
    if (local === 'languagemap')
      maps.push({
        pattern: tagPattern({ text: attribute('languagepattern'), line: parser.line }, file),
        name: attribute('languagerulename'),
        line: parser.line,
      });
    text = '';
    begin = parser.line;
    open.push(local);
  });
  const collect = (piece: string) => {
    text += piece;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    const local = open.pop();
    const rule = current.at(-1);
    if (rule && local === 'beforebreak') rule.before = { text, line: begin };
    if (rule && local === 'afterbreak') rule.after = { text, line: begin };
  });
  parser.write(decoded.text).close();
  if (maps.length === 0) wrong('a languagemap', 'none');
  return { cascade, sets, maps };
}

// Language tags have no letter case: "DE.*" serves "de-CH".
function tagPattern(written: Written, file: string): RegExp {
  return new RegExp(`^(?:${translated(written, false, file)})$`, 'vi');
}
