import { type Definition, type Expectation, expectation, finding, notice } from './definition.ts';

const withSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, '⍽');

/** What the checks may say of a target. */
export const TARGET_FINDINGS = {
  'term-missing': finding(
    (d: Expectation & { term: string }) => `The term "${d.term}" is missing: ${expectation(d)}.`,
  ),
  'term-doubled': finding(
    (d: Expectation & { term: string }) => `The term "${d.term}" stands too often: ${expectation(d)}.`,
  ),
  'term-forbidden': finding(
    (d: Expectation & { term: string }) => `A forbidden form of "${d.term}": ${expectation(d)}.`,
  ),
  'term-unclear': finding(
    (d: Expectation & { term: string }) =>
      `"${d.term}" has a form in common with another entry, whose term stands here: ${expectation(d)}.`,
    'Tell the entries apart by subject or pos, or take the form away with !form in the forms column.',
  ),
  'code-missing': finding((d: { expected: string }) => `The code ${d.expected} is missing.`),
  'code-doubled': finding((d: { found: string }) => `The code ${d.found} stands twice.`),
  'code-unknown': finding((d: { found: string }) => `The code ${d.found} is not in the source.`),
  'code-nesting': finding((d: Expectation) => `A code stands in the wrong place: ${expectation(d)}.`),
  'code-empty': finding((d: { found: string }) => `The tag ${d.found} has lost its text.`),
  'code-in-word': finding((d: { found: string }) => `The code ${d.found} stands within a word.`),
  'number-wrong': finding((d: Expectation) => `A number is wrong: ${expectation(d)}.`),
  'unit-wrong': finding((d: Expectation) => `A unit is wrong: ${expectation(d)}.`),
  'sentence-missing': finding((d: Expectation) => `A sentence is missing: ${expectation(d)}.`),
  'sentence-added': finding((d: Expectation) => `A sentence was added: ${expectation(d)}.`),
  'sentence-order': finding(
    (d: Expectation) => `Sentences are out of order, or one was lost: ${expectation(d)}.`,
  ),
  'name-missing': notice((d: { expected: string }) => `The name "${d.expected}" is missing.`),
  'length-unusual': finding(
    (d: Expectation) => `A part of the text seems lost or added: ${expectation(d)} characters.`,
  ),
  'sentence-doubled': finding((d: { found: string }) => `A sentence stands twice: "${d.found}".`),
  'quotes-wrong': finding((d: Expectation) => `Quotation marks are lost or doubled: ${expectation(d)}.`),
  'quotes-foreign': notice(
    (d: Expectation) => `Quotation marks of the source language are left: ${expectation(d)}.`,
  ),
  'brackets-wrong': finding((d: Expectation) => `Brackets are lost or doubled: ${expectation(d)}.`),
  'link-wrong': finding((d: Expectation) => `An address is wrong: ${expectation(d)}.`),
  punctuation: notice(
    (d: Expectation) => `A sign or a space is unusual: ${withSpaces(expectation(d))}.`,
    'A no-break space is shown as ⍽.',
  ),
  'language-wrong': finding((d: Expectation) => `The text is in another language: ${expectation(d)}.`),
  'script-mixed': finding(
    (d: { found: string }) => `Letters of two alphabets stand in one word: "${d.found}".`,
  ),
  untranslated: finding((d: { found: string }) => `The target is the source: "${d.found}".`),
  'target-inconsistent': notice(
    (d: Expectation) => `The same source has another target: ${expectation(d)}.`,
    'Unless the context differs, translate a text the same way throughout a document.',
  ),
  'target-empty': finding(() => 'The target is empty.'),
  'double-word': finding((d: { found: string }) => `A word stands twice: "${d.found}".`),
  residue: finding((d: { found: string }) => `Something is left that is no text: "${d.found}".`),
  'encoding-broken': finding((d: { found: string }) => `Characters were broken on the way: "${d.found}".`),
} satisfies Record<string, Definition<never>>;
