import type { Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { completions } from '../completion/completions.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import { print } from '../output.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `wortfest completion`: prints a script for a shell, made from the program itself. */
export function completionOf(program: Command): (args: readonly string[]) => Promise<number> {
  return async ([shell]) => {
    print(SCRIPTS[shell as keyof typeof SCRIPTS](completions(program)));
    return 0;
  };
}
