import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DalilError, messageOf } from './errors.ts';

/** The option by which every program says how it is called. */
export const HELP_OPTION = { type: 'boolean', short: 'h' } as const;

/**
 * Takes a command line apart.
 * @param usage how the program is called, for people; shown with every complaint
 * @throws DalilError `usage` when an option is unknown or lacks its value
 */
export function parseCommandLine<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw usageError(messageOf(error), usage);
  }
}

/** A command line that cannot be used: what is wrong with it, and how the program is called. */
export function usageError(reason: string, usage: string): DalilError {
  return new DalilError('usage', `${reason}\n${usage}`);
}

/** Prints a text for whoever called the program, and ends its line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
