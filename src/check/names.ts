import { plainText } from '../content.ts';
import { scriptsOf } from '../language.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';
import { masked } from './mask.ts';

// A capital behind a small letter: GitHub, iPhone, YouTube. German nouns all have a capital in front, so that no other sign tells a name.
const NAME = /(?<![\p{L}\p{N}])\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;
// "MitarbeiterInnen" are people.
const PEOPLE = /In(?:nen)?$/;

/** A name with a capital inside stands in a text of Latin letters as in the source, its case ending aside; else a warning. Terms have their own check. */
export const checkNames: Check = ({ source, target, targetLanguage, verdicts }) => {
  if (!scriptsOf(targetLanguage).includes('Latn')) return [];
  const text = masked(
    plainText(source),
    verdicts.flatMap(({ source: span }) => span ?? []),
  );
  const found = plainText(target).toLowerCase();
  return [...new Set(text.match(NAME) ?? [])]
    .filter((name) => !PEOPLE.test(name) && !found.includes(name.replace(/s$/, '').toLowerCase()))
    .map((name) => problem('name-missing', { expected: name }));
};
