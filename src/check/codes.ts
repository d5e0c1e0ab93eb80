import { codesOf } from '../content.ts';
import { rootOf } from '../language.ts';
import type { Code, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';
import { isSameCode, layoutOf, type Place } from './code-layout.ts';

/**
 * Every placeholder and tag of the source stands in the target once, none is new, and tags close in the order in which they opened. What stands in
 * a pair stays there, nothing comes in from outside, and a pair around words still has some. Otherwise the order is free.
 */
export const checkCodes: Check = ({ source, target }) => {
  const [given, made] = [layoutOf(source), layoutOf(target)];
  const broken = given.broken.length > 0 ? [] : made.broken;
  const wrong = [
    ...miscounted(codesOf(source), codesOf(target)),
    ...broken.map(({ source: tag }) =>
      problem('code-nesting', { expected: 'tags that close in turn', found: tag }),
    ),
  ];
  return wrong.length > 0
    ? wrong
    : [...moved(given.places, made.places), ...emptied(given.places, made.places)];
};

function miscounted(expected: readonly Code[], found: readonly Code[]): readonly Problem[] {
  const missing = distinct(expected).filter((code) => countOf(found, code) < countOf(expected, code));
  const extra = distinct(found).filter((code) => countOf(found, code) > countOf(expected, code));
  return [
    ...missing.map((code) => problem('code-missing', { expected: code.source })),
    ...extra.map((code) =>
      problem(countOf(expected, code) > 0 ? 'code-doubled' : 'code-unknown', { found: code.source }),
    ),
  ];
}

function moved(given: readonly Place[], made: readonly Place[]): readonly Problem[] {
  return distinct(made.map(({ code }) => code)).flatMap((code) => {
    const expected = surroundings(given, code);
    const found = surroundings(made, code);
    if (expected.join('\n') === found.join('\n') || code.kind === 'close') return [];
    const at = found.findIndex((within, index) => within !== expected[index]);
    return [
      problem('code-nesting', {
        expected: inside(code, expected[at] ?? ''),
        found: inside(code, found[at] ?? ''),
      }),
    ];
  });
}

const surroundings = (places: readonly Place[], code: Code) =>
  places
    .filter((place) => isSameCode(place.code, code))
    .map(({ within }) => within)
    .sort();
const inside = ({ source }: Code, tags: string) => (tags ? `${source} inside ${tags}` : `${source} outside`);

function emptied(given: readonly Place[], made: readonly Place[]): readonly Problem[] {
  const empty = (places: readonly Place[]) => places.filter(({ isEmpty }) => isEmpty).map(({ code }) => code);
  const [before, now] = [empty(given), empty(made)];
  return distinct(now)
    .filter((code) => countOf(now, code) > countOf(before, code))
    .map((code) => problem('code-empty', { found: code.source }));
}

const NO_SPACES = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);
// Languages that write "and", "in" or the article as letters before a word, so that a tag may follow them.
const PROCLITIC = new Set(['ar', 'fa', 'he', 'ur']);

/** No code stands within a word where none did in the source, in a language that puts spaces between words. */
export const checkTornWords: Check = ({ source, target, targetLanguage }) => {
  const root = rootOf(targetLanguage);
  if (NO_SPACES.has(root)) return [];
  const given = layoutOf(source).places;
  return layoutOf(target)
    .places.filter(({ code, letters }) => {
      if (!letters.before || !letters.after) return false;
      const isTag = code.kind !== 'placeholder';
      if (isTag && PROCLITIC.has(root)) return false;
      const origin = given.filter((place) => isSameCode(place.code, code));
      return !origin.some(({ letters: { before, after } }) => (isTag ? before && after : before || after));
    })
    .map(({ code }) => problem('code-in-word', { found: code.source }));
};

function countOf(codes: readonly Code[], code: Code): number {
  return codes.filter((other) => isSameCode(other, code)).length;
}

function distinct(codes: readonly Code[]): readonly Code[] {
  return codes.filter((code, index) => codes.findIndex((other) => isSameCode(other, code)) === index);
}
