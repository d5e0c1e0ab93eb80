import { codesOf } from '../content.ts';
import type { Code } from '../model.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';

/** Every placeholder and tag of the source stands in the target once, none is new, and tags close after they open. */
export const checkCodes: Check = ({ source, target }) => {
  const expected = codesOf(source);
  const found = codesOf(target);
  const count = (codes: readonly Code[], code: Code) => codes.filter((other) => same(other, code)).length;
  const missing = distinct(expected).filter((code) => count(found, code) < count(expected, code));
  const extra = distinct(found).filter((code) => count(found, code) > count(expected, code));
  return [
    ...missing.map((code) => problem('code-missing', { expected: code.source })),
    ...extra.map((code) =>
      problem(count(expected, code) > 0 ? 'code-doubled' : 'code-unknown', { found: code.source }),
    ),
    ...misplaced(found).map((code) => problem('code-nesting', { found: code.source })),
  ];
};

function same(a: Code, b: Code): boolean {
  return a.kind === b.kind && a.source === b.source;
}

function distinct(codes: readonly Code[]): Code[] {
  return codes.filter((code, index) => codes.findIndex((other) => same(other, code)) === index);
}

function misplaced(codes: readonly Code[]): Code[] {
  const open = new Set<string>();
  return codes.filter(({ kind, id }) => {
    if (kind === 'open') open.add(id);
    return kind === 'close' && !open.has(id);
  });
}
