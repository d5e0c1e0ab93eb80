import type { CompletedCommand, Value } from './completions.ts';

/** The script for zsh: to be sourced, or put as `_wortfest` into a folder of `fpath`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const paths = commands.filter(({ words }) => words.length > 0).map(({ words }) => quoted(words.join(' ')));
  return `#compdef wortfest
# zsh completion of wortfest. Put this into ~/.zshrc, behind compinit:  eval "$(wortfest completion zsh)"
_wortfest() {
  local current=$words[CURRENT] previous=$words[CURRENT-1] at='' i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    case "\${at:+$at }$words[i]" in
      ${paths.join('|')}) at="\${at:+$at }$words[i]" ;;
    esac
  done
  case "$at $previous" in
${commands.flatMap(values).join('')}    *)
      case "$at,$current" in
${commands.map(choices).join('')}      esac
      ;;
  esac
}
if [ "$funcstack[1]" = _wortfest ]; then
  _wortfest "$@"
else
  compdef _wortfest wortfest
fi
`;
}

function values({ words, flags }: CompletedCommand): readonly string[] {
  return flags.flatMap(({ names, value }) =>
    value === undefined
      ? []
      : [`    ${names.map((name) => quoted(`${words.join(' ')} ${name}`)).join('|')}) ${offer(value)} ;;\n`],
  );
}

function choices({ words, commands, flags, value }: CompletedCommand): string {
  const at = words.join(' ');
  const named = flags.flatMap(({ names, description }) => names.map((name) => ({ name, description })));
  const below = commands.length > 0 ? described('command', commands) : offer(value);
  return `        ${quoted(`${at},-`)}*) ${described('flag', named)} ;;\n        ${quoted(`${at},`)}*) ${below} ;;\n`;
}

function described(
  what: string,
  all: readonly { readonly name: string; readonly description: string }[],
): string {
  const items = all.map(({ name, description }) => quoted(`${name}:${description.replaceAll(':', '\\:')}`));
  return `found=(${items.join(' ')}); _describe ${what === 'flag' ? '-o ' : ''}${what} found`;
}

function offer(value: Value): string {
  if (value === 'file') return '_files';
  return value === 'other' ? ':' : `compadd ${value.join(' ')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
