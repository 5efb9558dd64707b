import type { CommandDeclaration, CommandInput, OptionDeclaration } from '../../../contract/declaration.ts';

const YES = /^(?:true|yes|y|1|نعم|có|co)$/iu;

/**
 * The `option:value` pairs after a command, by the options' English names, as they are typed; what stands before the first
 * of them is the value of the first string option.
 */
export function splitOptions(rest: string, { options }: CommandDeclaration): [key: string, value: string][] {
  const keys = new Map(
    Object.entries(options).flatMap(([key, { name }]) =>
      [key, ...Object.values(name)].map((label) => [label, key] as const),
    ),
  );
  const labels = new RegExp(`(?:^|\\s)(${[...keys.keys()].join('|') || '(?!)'}):`, 'giu');
  const marks = [...rest.matchAll(labels)];
  const firstString = Object.entries(options).find(([, { type }]) => type === 'string')?.[0];
  const pairs = marks.map((mark, index): [string, string] => {
    const value = rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length);
    return [keys.get(mark[1]?.toLowerCase() ?? '') ?? '', value];
  });
  return firstString === undefined
    ? pairs
    : [[firstString, rest.slice(0, marks[0]?.index ?? rest.length)], ...pairs];
}

/** What is typed after a command, as the command takes it. */
export function parseOptions(rest: string, command: CommandDeclaration): CommandInput {
  const input: Record<string, string | boolean> = {};
  for (const [key, typed] of splitOptions(rest, command)) {
    const option = command.options[key];
    const value = typed.trim();
    if (!option || value === '') continue;
    input[key] = option.type === 'boolean' ? YES.test(value) : chosenValue(value, option);
  }
  return input;
}

/** A choice may be typed by its value or by any of its names. */
function chosenValue(typed: string, { choices = [] }: OptionDeclaration): string {
  const folded = typed.normalize('NFC').toLowerCase();
  const choice = choices.find(({ value, name }) =>
    [value, ...Object.values(name)].some((label) => label.toLowerCase() === folded),
  );
  return choice?.value ?? typed;
}
