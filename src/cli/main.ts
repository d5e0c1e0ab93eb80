#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT } from '../definition.ts';
import { VERSION } from '../version.ts';
import { createCli } from './program.ts';

try {
  process.exitCode = await createCli(VERSION, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exit(error.exitCode === 0 ? EXIT.done : EXIT.input);
}
