import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseConfig } from '../../config/load.ts';
import { writeIfChanged } from '../../files.ts';
import { note, print, printJson } from '../output.ts';

interface Flags {
  readonly source: string;
  readonly target?: readonly string[];
  readonly format: 'text' | 'json';
}

const COLUMNS = ['id', 'de:forms', 'pos', 'gender', 'case', 'compounds', 'off', 'lock', 'subject', 'note'];

/** `wortfest init`: writes a configuration, an empty glossary and a line in `.gitignore`; what is there stays. */
export async function initCommand(
  _files: readonly string[],
  { source, target, format }: Flags,
): Promise<number> {
  const targets = target ?? (await askTargets());
  const config = {
    $schema: './node_modules/wortfest/schema/pipeline.config.schema.json',
    source: { language: source, files: [`locales/${source}/**/*.{txt,json}`] },
    targets,
    glossary: ['glossary/terms.csv'],
    providers: ['deepl'],
  };
  parseConfig(config);
  const columns = ['id', source, ...COLUMNS.slice(1).map((name) => name.replace(/^de:/, `${source}:`))];
  const header = [...columns, ...targets.flatMap((tag) => [tag, `${tag}:forms`, `${tag}:forbidden`])];
  const files = [
    ['pipeline.config.json', `${JSON.stringify(config, null, 2)}\n`],
    ['glossary/terms.csv', `${header.join(',')}\n`],
  ] as const;
  const written: string[] = [];
  for (const [path, text] of files)
    if (!existsSync(path) && (await writeIfChanged('.', path, text))) written.push(path);
  if (await ignoreMemory()) written.push('.gitignore');
  if (format === 'json') printJson(0, { written });
  else
    print(
      `${written.map((path) => `Wrote ${path}.\n`).join('') || 'Everything was there already.\n'}${next(source)}`,
    );
  return 0;
}

async function askTargets(): Promise<string[]> {
  if (!process.stdin.isTTY) {
    note('No --target given: en-GB is taken.\n');
    return ['en-GB'];
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question('Languages to translate into, separated by commas (en-GB, fr): ');
  prompt.close();
  const tags = answer
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return tags.length > 0 ? tags : ['en-GB', 'fr'];
}

async function ignoreMemory(): Promise<boolean> {
  const old = existsSync('.gitignore') ? await readFile('.gitignore', 'utf8') : '';
  if (old.split(/\r?\n/).includes('.wortfest/')) return false;
  return writeIfChanged('.', '.gitignore', `${old}${old && !old.endsWith('\n') ? '\n' : ''}.wortfest/\n`);
}

function next(source: string): string {
  return `
Next: put .txt or i18next .json files into locales/${source}/, terms into glossary/terms.csv, then run
  wortfest translate --dry-run    what would be done, and the characters to be billed
  wortfest translate              with DEEPL_AUTH_KEY set
`;
}
