import { type Definition, type Expectation, expectation, input } from './definition.ts';

/** What may be wrong with a project's own rules of sentence ends. */
export const SRX_PROBLEMS = {
  'srx-missing': input(
    (d: { path: string }) => `There is no SRX file ${d.path}.`,
    'Check segmentation.srx in the configuration.',
  ),
  'srx-syntax': input(
    (d: Expectation) => `The SRX file cannot be read: ${expectation(d)}.`,
    'Compare it with the SRX 2.0 specification, or write it anew with the tool it comes from.',
  ),
  'srx-version': input(
    (d: Expectation) => `The SRX file has another version: ${expectation(d)}.`,
    'Save it as SRX 2.0 with the tool it comes from.',
  ),
  'srx-regex': input(
    (d: { regex: string; reason: string }) =>
      `The regular expression ${d.regex} cannot be used: ${d.reason}.`,
    'Write it another way, or take the rule out.',
  ),
  'srx-language': input(
    (d: { language: string }) => `The SRX file maps no rules to the source language ${d.language}.`,
    'Add a languagemap with a languagepattern that matches it.',
  ),
} satisfies Record<string, Definition<never>>;
