import type { CompletedCommand, CompletedFlag, Value } from './completions.ts';

/** The script for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const paths = commands.filter(({ words }) => words.length > 0).map(({ words }) => quoted(words.join(' ')));
  return `# fish completion of wortfest. Put it into ~/.config/fish/completions/wortfest.fish
function __wortfest_at
    set -l at
    for word in (commandline -opc)[2..-1]
        if contains -- (string join ' ' $at $word) ${paths.join(' ')}
            set at $at $word
        end
    end
    test (string join ' ' $at) = "$argv[1]"
end
complete -c wortfest -f
${commands.map(lines).join('')}`;
}

function lines({ words, commands, flags, value }: CompletedCommand): string {
  const start = `complete -c wortfest -n ${quoted(`__wortfest_at ${quoted(words.join(' '))}`)}`;
  const positional =
    value === 'file' ? `${start} -F\n` : Array.isArray(value) ? `${start} ${offer(value)}\n` : '';
  return [
    ...commands.map(({ name, description }) => `${start} -a ${name} -d ${quoted(description)}\n`),
    positional,
    ...flags.map((flag) => `${start} ${flagWords(flag)} -d ${quoted(flag.description)}\n`),
  ].join('');
}

function flagWords({ names, value }: CompletedFlag): string {
  const typed = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...typed, ...(value === undefined ? [] : ['-r', offer(value)])].join(' ');
}

function offer(value: Value): string {
  if (value === 'file') return '-F';
  return value === 'other' ? '-f' : `-f -a ${quoted(value.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
