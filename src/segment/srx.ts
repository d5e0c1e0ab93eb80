import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import { translateRegex, UntranslatableRegex } from './icu-regex.ts';
import { compileRule, type Rule } from './rule.ts';
import { parseSrx, type Written, type WrittenRule } from './srx-file.ts';

/** The rules of an SRX 2.0 file. */
export interface Srx {
  /** The rules for a language in their order, or undefined when the file maps none to it. */
  readonly rulesFor: (language: Language) => readonly Rule[] | undefined;
}

/**
 * Reads an SRX 2.0 file (UTF-8). All its regular expressions, of ICU or Java, are translated. Errors with file and line: `srx-syntax` for what
 * is no SRX, `srx-version` for another version, `srx-regex` for an expression that cannot be translated.
 */
export function readSrx(bytes: Uint8Array, file: string): Srx {
  const { cascade, sets, maps: written } = parseSrx(bytes, file);
  const rules = new Map(sets.map(({ name, rules: set }) => [name, set.map((rule) => compile(rule, file))]));
  const maps = written.map(({ pattern, name }) => {
    if (rules.has(name)) return { pattern: tagPattern(pattern, file), name };
    const expected = 'the name of a languagerule';
    return fail('srx-syntax', { expected, found: `"${name}"` }, { file, line: pattern.line });
  });
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

// Language tags have no letter case: "DE.*" serves "de-CH".
function tagPattern(written: Written, file: string): RegExp {
  return new RegExp(`^(?:${translated(written, false, file)})$`, 'vi');
}
