import type { CommandDeclaration } from '../../../contract/declaration.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { LOCAL_COMMANDS } from './local-commands.ts';

/** What Tab offers for the line so far, and the part of it that each would replace; readline's own shape. */
export type Completer = (line: string) => [completions: string[], part: string];

/** Completes the names of commands, in English and in the person's language, and the choices of their options. */
export function completer(commands: readonly CommandDeclaration[], language: InterfaceLanguage): Completer {
  const names = [
    ...commands.flatMap(({ name }) => [...new Set([name.en, name[language]])]),
    ...LOCAL_COMMANDS.map(({ name }) => name),
  ];
  return (line) => {
    const [, typed, value] = /^\/(\S+) (\S*)$/u.exec(line) ?? [];
    if (typed === undefined)
      return [line.startsWith('/') ? starting(names.map(commandLine), line) : [], line];
    const command = commands.find(({ name }) => Object.values(name).includes(typed));
    return [starting(command ? choicesOf(command) : [], value ?? ''), value ?? ''];
  };
}

function commandLine(name: string): string {
  return `/${name} `;
}

function choicesOf({ options }: CommandDeclaration): string[] {
  return Object.values(options).flatMap(({ choices = [] }) => choices.map(({ value }) => value));
}

function starting(all: readonly string[], part: string): string[] {
  return all.filter((each) => each.startsWith(part.toLowerCase()));
}
