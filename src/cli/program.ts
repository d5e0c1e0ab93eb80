import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CommonFlags } from './flags.ts';

const REPORT_HELP =
  'also write a report: text, json, github, sarif, junit, gitlab, markdown or html; may be repeated';

const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const collect = (value: string, before: readonly string[] = []) => [...before, value];

const portNumber = (value: string) => {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('Expected 0 to 65535.');
  return port;
};

/** All commands with their flags; `onExit` is told the exit code of the one that ran, which is loaded only then. */
function createProgram(version: string, json: boolean, onExit: (exitCode: number) => void): Command {
  const program = new Command('wortfest')
    .description('Translates German sources into many languages and keeps its word on terminology.')
    .version(version, '-V, --version')
    .exitOverride()
    .showHelpAfterError('(wortfest --help lists commands and flags)')
    .configureOutput(json ? { writeErr: () => undefined } : {});

  const command = (name: string, description: string, parent = program) =>
    parent
      .command(name)
      .description(description)
      .option('--config <file>', 'configuration', 'pipeline.config.json')
      .option('--target <languages>', 'only these targets, separated by commas', list)
      .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
      .option('--quiet', 'no progress');
  const run =
    <Flags>(load: () => Promise<(files: readonly string[], flags: Flags) => Promise<number>>) =>
    async (...given: unknown[]) => {
      const [flags] = given.slice(-2) as [Flags & CommonFlags];
      const files = given
        .slice(0, -2)
        .flat()
        .filter((file) => typeof file === 'string');
      const { reportFailure } = await import('./output.ts');
      onExit(
        await (await load())(files, flags).catch((error: unknown) => reportFailure(error, flags.format)),
      );
    };

  command('translate', 'Bring all targets up to date; only what is new or changed is sent')
    .argument('[files...]', 'sources, else all of the configuration')
    .option('--dry-run', 'show the plan and its cost; nothing is sent or written')
    .option('--provider <name>', 'another provider than the configured one: deepl or pseudo')
    .option('--frozen', 'change and send nothing; exit 1 when a run would, or a check fails')
    .addOption(new Option('--ci', 'the same as --frozen').hideHelp())
    .option('--changed-since <revision>', 'only what was touched since this revision of git')
    .option('--term <terms>', 'ask again for the segments in which these terms occur', list)
    .option('--report <kind=file>', REPORT_HELP, collect)
    .action(run(async () => (await import('./commands/translate.ts')).translateCommand));
  command('check', 'Check every translation in the records; nothing is sent or written')
    .argument('[files...]', 'sources, else all of the configuration')
    .option('--changed-since <revision>', 'only what was touched since this revision of git')
    .option('--report <kind=file>', REPORT_HELP, collect)
    .action(run(async () => (await import('./commands/check.ts')).checkCommand));
  command('report', 'Check the records and write a report, as a file or on standard output')
    .argument('[file]', 'where to write it, else standard output')
    .option(
      '--as <kind>',
      'text, json, github, sarif, junit, gitlab, markdown or html (default: by the file)',
    )
    .action(run(async () => (await import('./commands/report.ts')).reportCommand));
  command('status', 'Show how far each document is in each language')
    .argument('[files...]', 'sources, else all of the configuration')
    .option('--changed-since <revision>', 'only what was touched since this revision of git')
    .action(run(async () => (await import('./commands/check.ts')).statusCommand));
  command('export', 'Write XLIFF files for translators and their CAT tools')
    .argument('[files...]', 'sources, else all of the configuration')
    .addOption(
      new Option('--xliff <version>', 'version of XLIFF')
        .choices(['1.2', '2.0', '2.1', '2.2'])
        .default('1.2'),
    )
    .option('--state <states>', 'only open, parked, translated, reviewed or final segments', list)
    .option('--out <folder>', 'where to write them (default: handoff/ in the project)')
    .option('--copy-source', 'put the source where there is no target, for OmegaT 3 to 5')
    .option('--no-terms', 'no marks around terms, for tools that lose their text')
    .option('--kit', 'also a zip for each language, with terms, memory and a README for the translator')
    .action(run(async () => (await import('./commands/export.ts')).exportCommand));
  command(
    'why',
    'Tell the whole story of a segment: its text in each language, and what became of every term',
  )
    .argument('<unit...>', 'its id or key, the start of one, or a piece of its source')
    .action(run(async () => (await import('./commands/why.ts')).whyCommand));
  command('impact', 'Show which segments terms, or changes of the glossary, matter to, and what they cost')
    .argument('[terms...]', 'entries by id or German term')
    .option('--since <revision>', 'compare with the glossary at this revision of git')
    .action(run(async () => (await import('./commands/impact.ts')).impactCommand));
  command('import', 'Take XLIFF files back from CAT tools; no text of a person is replaced')
    .argument('<files...>', 'XLIFF 1.x or 2.x, or a zip of them')
    .option('--dry-run', 'show what would become of each unit; nothing is written')
    .option('--base <files>', 'the files as they went out, where the export was made elsewhere', list)
    .action(run(async () => (await import('./commands/import.ts')).importCommand));
  command('resolve', 'Settle the conflict markers that a merge left in records and outputs; nothing is sent')
    .argument('[files...]', 'records and outputs, else all that are in conflict')
    .action(run(async () => (await import('./commands/resolve.ts')).resolveCommand));
  command('review', 'Review and correct the translations in the browser, on this machine alone')
    .option('--port <number>', 'of the page; a free one if left out', portNumber)
    .action(run(async () => (await import('./commands/review.ts')).reviewCommand));
  const glossary = program.command('glossary').description('Look after the glossary');
  command('lint', 'Find what is wrong, doubtful or missing in the glossary', glossary).action(
    run(async () => (await import('./commands/glossary.ts')).lintCommand),
  );
  command('forms', 'Show every form that terms are found and accepted by', glossary)
    .argument('[ids...]', 'entries, else all')
    .action(run(async () => (await import('./commands/glossary.ts')).formsCommand));
  command('sync', 'Bring the glossary that DeepL keeps for this project up to date', glossary)
    .option('--dry-run', 'show the dictionaries, and what would be created and deleted; nothing is changed')
    .action(run(async () => (await import('./commands/glossary.ts')).syncCommand));
  command('import', 'Bring a termbase of another tool into the glossary; no filled cell is changed', glossary)
    .argument('<files...>', 'TBX, or CSV of Weblate, Crowdin, Phrase, Lokalise, DeepL, memoQ and others')
    .option('--into <file>', 'our table (default: the first glossary of the configuration)')
    .option('--dry-run', 'show what would be added; nothing is written')
    .action(run(async () => (await import('./commands/terms.ts')).importTermsCommand));
  command('export', 'Give the glossary to another tool', glossary)
    .argument('[file]', 'where to write it, else standard output')
    .addOption(
      new Option(
        '--as <format>',
        'our table, TBX 2, or TBX 3 in one of its styles (default: by the file)',
      ).choices(['csv', 'tbx', 'tbx-dca', 'tbx-dct']),
    )
    .action(run(async () => (await import('./commands/terms.ts')).exportTermsCommand));
  const memory = program.command('memory').description('Look after the translation memory');
  command('import', 'Bring TMX files into the memory', memory)
    .argument('<files...>', 'TMX files')
    .action(run(async () => (await import('./commands/memory.ts')).importMemoryCommand));
  command('export', 'Give the memory to another tool, as TMX', memory)
    .argument('[file]', 'where to write it, else standard output')
    .option('--origin <origins>', 'person, import and provider (default: person,import)', list)
    .action(run(async () => (await import('./commands/memory.ts')).exportMemoryCommand));
  command('stats', 'Count what the memory holds', memory).action(
    run(async () => (await import('./commands/memory.ts')).memoryStatsCommand),
  );
  command('doctor', 'Look at all that a run needs: files, memory, key and quota; nothing is written').action(
    run(async () => (await import('./commands/doctor.ts')).doctorCommand),
  );
  command('demo', 'Translate a sample article into six languages, without key or network')
    .argument('[folder]', 'where to put the sample project', 'wortfest-demo')
    .option('--provider <name>', 'with pseudo, a text that is in no memory gets sample text')
    .action(run(async () => (await import('./commands/demo.ts')).demoCommand));
  program
    .command('init')
    .description('Begin a project in this folder; translations that are there are taken over')
    .option('--yes', 'take the defaults without asking')
    .option('--source <language>', 'language of the sources (default: as found, else de)')
    .option('--target <languages>', 'languages to translate into, separated by commas', list)
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(run(async () => (await import('./commands/init.ts')).initCommand));
  program
    .command('completion')
    .description('Print a script that completes commands, flags and files in a shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(run(async () => (await import('./commands/completion.ts')).completionOf(program)));
  return program;
}

/**
 * Parses the arguments and runs the command. Gives its exit code; throws a `CommanderError` for help, version and wrong usage.
 */
export async function createCli(version: string, args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const json =
    args.includes('--format=json') || args.some((arg, at) => arg === '--format' && args[at + 1] === 'json');
  const program = createProgram(version, json, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (json) (await import('./output.ts')).reportUsage(error);
    throw error;
  }
  return exitCode;
}
