import type { Argument, Command, Option } from 'commander';

/** What may be typed as a value: one of some words, a file, or what no shell can know. */
export type Value = readonly string[] | 'file' | 'other';

/** A flag of a command. */
export interface CompletedFlag {
  /** As it is typed, such as `--target`, `-V` last. */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent for a flag without value. */
  readonly value?: Value;
}

/** What may be typed behind a command. */
export interface CompletedCommand {
  /** The words of the command, without `wortfest`: none for the program itself. */
  readonly words: readonly string[];
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly flags: readonly CompletedFlag[];
  readonly value: Value;
}

/** All that may be typed, command by command. */
export function completions(command: Command, words: readonly string[] = []): readonly CompletedCommand[] {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const [argument] = command.registeredArguments;
  const own: CompletedCommand = {
    words,
    commands: commands.map((one) => ({ name: one.name(), description: one.description() })),
    flags: help.visibleOptions(command).map(flagOf),
    value: argument ? typedAs(argument, argument.name()) : 'other',
  };
  return [own, ...commands.flatMap((one) => completions(one, [...words, one.name()]))];
}

function flagOf(option: Option): CompletedFlag {
  const { long, short, description, flags } = option;
  const names = [long, short].filter((name) => name !== undefined && name !== null);
  const takesValue = option.required || option.optional;
  return { names, description, ...(takesValue ? { value: typedAs(option, flags) } : {}) };
}

// The placeholder says it: <file>, [files...], <folder>, --report <kind=file>.
function typedAs({ argChoices }: Argument | Option, placeholder: string): Value {
  return argChoices ?? (/file|folder/i.test(placeholder) ? 'file' : 'other');
}
