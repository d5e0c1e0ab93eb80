import { CLASS_ESCAPES, propertyClass } from './icu-classes.ts';

/** Why a regular expression cannot be translated. */
export class UntranslatableRegex extends Error {}

interface Modes {
  /** `i`: letters match in either case. */
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

interface Reader {
  readonly source: string;
  at: number;
  modes: Modes;
  readonly behind: boolean;
}

const LINE_END = String.raw`[\n\r\x85\u2028\u2029]`;
const WORD = `[${CLASS_ESCAPES.w}]`;
const PLAIN_MODES: Modes = { i: false, m: false, s: false, x: false };
const ASSERTIONS: Readonly<Record<string, string>> = {
  b: `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  B: `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
  A: String.raw`(?<![\s\S])`,
  z: String.raw`(?![\s\S])`,
  Z: String.raw`(?=(?:\r\n|${LINE_END})?(?![\s\S]))`,
  R: String.raw`(?:\r\n|[\n\x0B\f\r\x85\u2028\u2029])`,
  X: String.raw`(?:\P{M}\p{M}*|\p{M}+)`,
};
const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/**
 * The source of an ECMAScript regular expression (flag `v`) that matches what one of ICU or Java does; possessive quantifiers and
 * atomic groups may give back. `behind` says that it will stand in a lookbehind. Throws `UntranslatableRegex`.
 */
export function translateRegex(source: string, behind: boolean): string {
  const reader: Reader = { source, at: 0, modes: PLAIN_MODES, behind };
  const out = readAlternatives(reader);
  if (reader.at < source.length) stop('a ")" that closes nothing');
  try {
    new RegExp(out, 'v');
  } catch (error) {
    stop(error instanceof Error ? error.message.replace(/^.*: /, '').toLowerCase() : String(error));
  }
  return out;
}

function stop(reason: string): never {
  throw new UntranslatableRegex(reason);
}

// Up to the end or the bracket that closes the group; modes that are set within end with it.
function readAlternatives(reader: Reader): string {
  const { modes } = reader;
  let out = '';
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') out += readPart(reader);
  reader.modes = modes;
  return out;
}

function readPart(reader: Reader): string {
  const sign = take(reader);
  if (reader.modes.x && /\s/.test(sign)) return '';
  if (reader.modes.x && sign === '#') {
    taken(reader, /[^\n]*\n?/y);
    return '';
  }
  if (sign === '(') return readGroup(reader);
  if (sign === '[') return readClass(reader);
  if (sign === '\\') return readEscape(reader);
  if (sign === '.') return reader.modes.s ? String.raw`[\s\S]` : String.raw`[^\n\r\x85\u2028\u2029]`;
  if (sign === '^') return reader.modes.m ? String.raw`(?<![^\n\r\x85\u2028\u2029])` : '^';
  if (sign === '$') return reader.modes.m ? String.raw`(?![^\n\r\x85\u2028\u2029])` : (ASSERTIONS.Z ?? '');
  if (sign === '{') {
    const bounds = taken(reader, /\d+(?:,\d*)?\}/y);
    return bounds ? `{${bounds}${quantifierEnd(reader)}` : '\\{';
  }
  if (/[*+?]/.test(sign)) return sign + quantifierEnd(reader);
  return sign === '|' ? sign : literal(sign, reader.modes);
}

// A possessive "+" is dropped.
function quantifierEnd(reader: Reader): string {
  return taken(reader, /[+?]/y) === '?' ? '?' : '';
}

function readGroup(reader: Reader): string {
  if (taken(reader, /\?#[^)]*\)/y)) return '';
  const [, on = '', off = '', end] = matched(reader, /\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y) ?? [];
  if (end) {
    const outer = reader.modes;
    reader.modes = { ...outer, ...modesOf(on, true), ...modesOf(off, false) };
    if (end === ')') return '';
    const inner = readAlternatives(reader);
    reader.modes = outer;
    return `(?:${inner}${closed(reader)}`;
  }
  const begin = taken(reader, /\?(?:[=!>]|<[=!]|<[a-zA-Z]\w*>)/y);
  if (!begin && reader.source[reader.at] === '?')
    stop(`the group "(${reader.source.slice(reader.at, reader.at + 3)}"`);
  return `(${begin === '?>' ? '?:' : begin}${readAlternatives(reader)}${closed(reader)}`;
}

function closed(reader: Reader): string {
  return taken(reader, /\)/y) || stop('a "(" that is not closed');
}

function modesOf(letters: string, value: boolean): Partial<Modes> {
  const bad = [...letters].find((letter) => !/[imsxu]/.test(letter));
  if (bad) stop(`the flag "${bad}"`);
  return Object.fromEntries([...letters].filter((letter) => letter !== 'u').map((letter) => [letter, value]));
}

function readEscape(reader: Reader): string {
  const sign = reader.source[reader.at] ?? stop('a "\\" at the end');
  const quoted = matched(reader, /Q([\s\S]*?)(?:\\E|$)/y);
  if (quoted) return [...(quoted[1] ?? '')].map((each) => literal(each, reader.modes)).join('');
  if (/[1-9k]/.test(sign)) {
    if (reader.behind) stop('a back reference before the place');
    return `\\${taken(reader, /\d+|k<\w+>/y) || stop('a "\\k" without name')}`;
  }
  const assertion = ASSERTIONS[sign];
  if (assertion) {
    reader.at++;
    return assertion;
  }
  const several = classEscape(reader);
  return several ?? literal(String.fromCodePoint(codePoint(reader)), reader.modes);
}

// An escape that stands for several characters, as a class; undefined when it is another, of which nothing is read then.
function classEscape(reader: Reader): string | undefined {
  const property = matched(reader, /([pP])(?:\{(\^?)([\w=\s-]+)\}|(\w))/y);
  if (property) {
    const [whole, letter, caret, long, short = ''] = property;
    const content = propertyClass((long ?? short).trim()) ?? stop(`the property "\\${whole}"`);
    const either = reader.modes.i && /\\p\{(?:L[ult]|Uppercase|Lowercase|gc=L[ult])\}/.test(content);
    return `[${(letter === 'P') !== (caret === '^') ? '^' : ''}${either ? String.raw`\p{Lu}\p{Ll}\p{Lt}` : content}]`;
  }
  const sign = taken(reader, /[dDwWsShHvV]/y);
  if (!sign) return undefined;
  return `[${/[A-Z]/.test(sign) ? '^' : ''}${CLASS_ESCAPES[sign.toLowerCase()] ?? ''}]`;
}

function codePoint(reader: Reader): number {
  const [, ...digits] =
    matched(
      reader,
      /x\{([\da-fA-F]+)\}|x([\da-fA-F]{2})|u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})/y,
    ) ?? [];
  const hex = digits.find((each) => each !== undefined);
  if (hex) return Number.parseInt(hex, 16);
  const octal = matched(reader, /0([0-7]{1,3})/y)?.[1];
  if (octal) return Number.parseInt(octal, 8);
  const control = matched(reader, /c([A-Za-z])/y)?.[1];
  if (control) return control.toUpperCase().charCodeAt(0) - 64;
  const sign = take(reader) || stop('a "\\" at the end');
  const known = CONTROLS[sign];
  if (known === undefined && /[A-Za-z0-9]/.test(sign)) stop(`the escape "\\${sign}"`);
  return known ?? sign.codePointAt(0) ?? 0;
}

// From behind its "["; intersections and differences get classes of their own as operands.
function readClass(reader: Reader): string {
  const negated = taken(reader, /\^/y);
  let operands = '';
  let members = taken(reader, /\]/y) ? '\\]' : '';
  for (;;) {
    if (reader.at >= reader.source.length) stop('a "[" that is not closed');
    if (taken(reader, /\]/y)) break;
    const operator = taken(reader, /&&|--/y);
    if (operator) {
      operands += `[${members}]${operator}`;
      members = '';
    } else members += readMember(reader);
  }
  return `[${negated}${operands}${operands ? `[${members}]` : members}]`;
}

function readMember(reader: Reader): string {
  const posix = matched(reader, /\[:(\^?)(\w+):\]/y);
  if (posix) {
    const content = propertyClass(posix[2] ?? '') ?? stop(`the class "${posix[0]}"`);
    return `[${posix[1]}${content}]`;
  }
  if (taken(reader, /\[/y)) return readClass(reader);
  const first = readClassSign(reader);
  if (typeof first === 'string') return first;
  if (!taken(reader, /-(?![\]&[-])/y)) return members(first, first, reader.modes);
  const last = readClassSign(reader);
  if (typeof last === 'string')
    return members(first, first, reader.modes) + members(45, 45, reader.modes) + last;
  if (last < first) stop('a range that runs backwards');
  return members(first, last, reader.modes);
}

// A code point, or what stands for several.
function readClassSign(reader: Reader): number | string {
  if (!taken(reader, /\\/y)) return take(reader).codePointAt(0) ?? 0;
  const quoted = matched(reader, /Q([\s\S]*?)(?:\\E|$)/y)?.[1];
  if (quoted !== undefined)
    return [...quoted]
      .map((sign) => members(sign.codePointAt(0) ?? 0, sign.codePointAt(0) ?? 0, reader.modes))
      .join('');
  if (taken(reader, /b/y)) return 8;
  return classEscape(reader) ?? codePoint(reader);
}

const LARGEST_FOLDED_RANGE = 0x3000;

function members(first: number, last: number, { i }: Modes): string {
  const range = first === last ? codeEscape(first) : `${codeEscape(first)}-${codeEscape(last)}`;
  if (!i) return range;
  if (last - first > LARGEST_FOLDED_RANGE) return range;
  const others = new Set<string>();
  for (let code = first; code <= last; code++)
    for (const each of otherCases(String.fromCodePoint(code))) others.add(each);
  return range + [...others].map((each) => codeEscape(each.codePointAt(0) ?? 0)).join('');
}

function literal(sign: string, { i }: Modes): string {
  const code = sign.codePointAt(0) ?? 0;
  const others = i ? otherCases(sign).map((each) => codeEscape(each.codePointAt(0) ?? 0)) : [];
  return others.length > 0 ? `[${codeEscape(code)}${others.join('')}]` : codeEscape(code);
}

function otherCases(sign: string): readonly string[] {
  return [sign.toLowerCase(), sign.toUpperCase()].filter((each) => each !== sign && [...each].length === 1);
}

function codeEscape(code: number): string {
  const sign = String.fromCodePoint(code);
  return /[\p{L}\p{N}]/u.test(sign) ? sign : `\\u{${code.toString(16)}}`;
}

function take(reader: Reader): string {
  const sign = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
  reader.at += sign.length;
  return sign;
}

function matched(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.source);
  if (match) reader.at = pattern.lastIndex;
  return match;
}

function taken(reader: Reader, pattern: RegExp): string {
  return matched(reader, pattern)?.[0] ?? '';
}
