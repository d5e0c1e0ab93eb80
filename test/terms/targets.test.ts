import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartOfSpeech, TermTarget } from '../../src/model.ts';
import { verifyTerm } from '../../src/terms/verify-term.ts';

/** One line of `targets/<language>.jsonl`: the forms of a term that are to be found in a text. */
interface Case extends Partial<TermTarget> {
  readonly term: string;
  readonly pos?: PartOfSpeech;
  readonly text: string;
  readonly found: readonly string[];
}

const FOLDER = 'test/terms/targets';
const languages = readdirSync(FOLDER).map((file) => file.replace('.jsonl', ''));

describe.each(languages)('%s', (language) => {
  const lines = readFileSync(`${FOLDER}/${language}.jsonl`, 'utf8').trimEnd().split('\n');
  const cases = lines.map((line): Case => JSON.parse(line));

  it.each(cases)('$term: $text', ({ text, found, ...entry }) => {
    const forms = verifyTerm(text, { forms: [], forbidden: [], ...entry }, language);
    expect(forms.map(({ form }) => form)).toEqual(found);
    for (const { start, end, form } of forms) expect(text.slice(start, end)).toBe(form);
  });

  it('has enough cases, a third of them without a find', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24);
    expect(cases.filter(({ found }) => found.length === 0).length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
