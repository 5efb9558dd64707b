import limits from '../data/limits.json' with { type: 'json' };
import { type Problem, refuseIf } from '../refusal.ts';
import type { Json } from '../types.ts';
import { outside, problem, tooLong } from './problem.ts';

type Path = (string | number)[];

/** The name rule of slash commands and options (API reference, "Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;

/** Throws what Discord would answer to a bulk overwrite of commands. */
export function checkCommands(list: Json[], locales: readonly string[]): void {
  const found = list.flatMap((command, index) => [
    ...checkCommand(command, [index]),
    ...checkLocales(command, locales, [index]),
  ]);
  const seen = new Set<string>();
  list.forEach(({ type, name }, index) => {
    const key = `${type ?? CHAT_INPUT} ${name}`;
    if (seen.has(key)) {
      found.push(
        problem(
          [index, 'name'],
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        ),
      );
    }
    seen.add(key);
  });
  for (const [type, most] of Object.entries(limits.commandsByType)) {
    const count = list.filter((command) => String(command.type ?? CHAT_INPUT) === type).length;
    if (count > most) found.push(problem([type], 'MAX_COMMANDS', `At most ${most} commands of type ${type}`));
  }
  refuseIf(found);
}

/** What Discord would find wrong with one command. */
export function checkCommand(command: Json, at: Path): Problem[] {
  const chat = (command.type ?? CHAT_INPUT) === CHAT_INPUT;
  const found = chat
    ? [...described(command, at), ...checkOptions(command.options, [...at, 'options'])]
    : [
        ...outside(command.name, limits.commandName, [...at, 'name']),
        ...tooLong(command.description, 0, [...at, 'description']),
      ];
  if (characters(command) > limits.commandCharacters) {
    found.push(problem(at, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)'));
  }
  return found;
}

function checkOptions(options: unknown, at: Path): Problem[] {
  const list = (options as Json[] | undefined) ?? [];
  const names = list.map((option) => option.name);
  const found = list.flatMap((option, index) => checkOption(option, [...at, index]));
  const late = list.findIndex(
    (option, index) => option.required && list.slice(0, index).some((o) => !o.required),
  );
  if (new Set(names).size < names.length) {
    found.push(problem(at, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name already exists'));
  }
  if (late >= 0) {
    found.push(
      problem(
        [...at, late],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be first',
      ),
    );
  }
  if (list.length > limits.commandOptions)
    found.push(problem(at, 'BASE_TYPE_BAD_LENGTH', 'At most 25 options'));
  return found;
}

function checkOption(option: Json, at: Path): Problem[] {
  const choices = (option.choices as Json[] | undefined) ?? [];
  const found = [...described(option, at), ...checkOptions(option.options, [...at, 'options'])];
  if (choices.length > limits.choices)
    found.push(problem([...at, 'choices'], 'BASE_TYPE_BAD_LENGTH', 'At most 25'));
  if (option.autocomplete && choices.length > 0) {
    found.push(
      problem([...at, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'Not with choices'),
    );
  }
  return found;
}

/** Names and descriptions, also localised ones. */
function described(item: Json, at: Path): Problem[] {
  const names: [Path, unknown][] = [
    [[...at, 'name'], item.name],
    ...localised(item, 'name_localizations', at),
  ];
  const texts: [Path, unknown][] = [
    [[...at, 'description'], item.description],
    ...localised(item, 'description_localizations', at),
  ];
  return [
    ...names.flatMap(([path, name]) => checkName(name, path)),
    ...texts.flatMap(([path, text]) => outside(text, limits.commandDescription, path)),
  ];
}

function localised(item: Json, key: string, at: Path): [Path, unknown][] {
  const map = (item[key] as Json | null | undefined) ?? {};
  return Object.entries(map).map(([locale, text]) => [[...at, key, locale], text]);
}

/** The keys of a `…_localizations` map must be locales that Discord has. */
function checkLocales(item: Json, locales: readonly string[], at: Path): Problem[] {
  const maps = [
    ...localised(item, 'name_localizations', at),
    ...localised(item, 'description_localizations', at),
  ];
  const foreign = maps.filter(([path]) => !locales.includes(String(path.at(-1))));
  const nested = ['options', 'choices'].flatMap((key) =>
    ((item[key] as Json[] | undefined) ?? []).flatMap((each, index) =>
      checkLocales(each, locales, [...at, key, index]),
    ),
  );
  return [
    ...foreign.map(([path]) => problem(path, 'BASE_TYPE_CHOICES', 'Not a locale of Discord')),
    ...nested,
  ];
}

function checkName(name: unknown, path: Path): Problem[] {
  if (typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()) return [];
  return [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** Name, description and values of a command with its options and choices: the count that is limited to 8,000. */
function characters(item: Json): number {
  const own = [item.name, item.description, item.value].reduce<number>(
    (n, s) => n + (typeof s === 'string' ? s.length : 0),
    0,
  );
  const nested = [...((item.options as Json[]) ?? []), ...((item.choices as Json[]) ?? [])];
  return nested.reduce((sum, each) => sum + characters(each), own);
}
