import { createInterface } from 'node:readline/promises';
import { isLanguage } from '../language.ts';
import type { Language } from '../model.ts';
import { note } from './output.ts';

/** Asks short questions on a terminal; an empty answer takes the default. */
export interface Wizard {
  /** Languages, separated by commas; asked again until all are tags. */
  languages(question: string, byDefault: readonly Language[]): Promise<readonly Language[]>;
  /** The number of an option. */
  choice(question: string, options: readonly string[]): Promise<number>;
  confirm(question: string): Promise<boolean>;
  close(): void;
}

/** Opens the wizard on standard input and standard error. Its questions reject once the input has ended, or at Ctrl+C. */
export function openWizard(): Wizard {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const end = new AbortController();
  prompt.once('close', () => end.abort());
  const ask = async (text: string) => (await prompt.question(text, { signal: end.signal })).trim();

  const languages: Wizard['languages'] = async (question, byDefault) => {
    const answer = await ask(`${question} (${byDefault.join(', ')}): `);
    const tags = answer.split(/[\s,]+/).filter(Boolean);
    const wrong = tags.find((tag) => !isLanguage(tag));
    if (wrong === undefined) return tags.length > 0 ? tags : byDefault;
    note(`"${wrong}" is not a language tag. Write it like de, en-GB or pt-BR.\n`);
    return languages(question, byDefault);
  };
  const choice: Wizard['choice'] = async (question, options) => {
    const list = options.map((option, index) => `  ${index + 1}  ${option}\n`).join('');
    const answer = (await ask(`${list}${question} (1): `)) || '1';
    const index = Number(answer) - 1;
    return options[index] === undefined ? choice(question, options) : index;
  };
  return {
    languages,
    choice,
    confirm: async (question) => !/^n/i.test(await ask(`${question} (Y/n): `)),
    close: () => prompt.close(),
  };
}
