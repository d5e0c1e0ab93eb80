import type { CompletedCommand, Value } from './completions.ts';

/** The script for bash, from 3.2 on. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const paths = commands.filter(({ words }) => words.length > 0).map(({ words }) => `'${words.join(' ')}'`);
  return `# bash completion of wortfest. Put this into ~/.bashrc:  eval "$(wortfest completion bash)"
_wortfest() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} at='' words='' files='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${at:+$at }\${COMP_WORDS[i]}" in
      ${paths.join('|')}) at="\${at:+$at }\${COMP_WORDS[i]}" ;;
    esac
  done
  # bash takes --flag=value for three words.
  if [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$current" = = ]; then current='' previous=\${COMP_WORDS[COMP_CWORD-1]}; fi
  case "$at $previous" in
${commands.flatMap(values).join('')}    *)
      case "$at,$current" in
${commands.map(choices).join('')}      esac
      ;;
  esac
  if [ -n "$files" ]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _wortfest wortfest
`;
}

function values({ words, flags }: CompletedCommand): readonly string[] {
  return flags.flatMap(({ names, value }) =>
    value === undefined
      ? []
      : [`    ${names.map((name) => `'${words.join(' ')} ${name}'`).join('|')}) ${offer(value)} ;;\n`],
  );
}

function choices({ words, commands, flags, value }: CompletedCommand): string {
  const at = words.join(' ');
  const names = flags.flatMap((flag) => flag.names);
  const below = commands.length > 0 ? commands.map(({ name }) => name) : value;
  return `        '${at},-'*) ${offer(names)} ;;\n        '${at},'*) ${offer(below)} ;;\n`;
}

function offer(value: Value): string {
  if (value === 'file') return 'files=1';
  return value === 'other' ? ':' : `words='${value.join(' ')}'`;
}
