import type { CommandDeclaration, OptionDeclaration } from '../../../contract/declaration.ts';
import { CHANNEL } from '../drawing/stand-ins.ts';
import type { RequestFault } from './refusals.ts';

type Options = Readonly<Record<string, string | boolean>>;

/** What Discord would not let pass: an option that there is not, a value that it cannot have, a required one that is missing. */
export function optionsFault(command: CommandDeclaration, given: Options): RequestFault | undefined {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(command.options, name));
  if (unknown !== undefined) return { key: 'option-unknown', values: { option: unknown } };
  for (const [name, option] of Object.entries(command.options)) {
    const values = { option: name };
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined && option.required) return { key: 'option-missing', values };
    if (value !== undefined && !isPossible(option, value)) return { key: 'option-impossible', values };
  }
  return undefined;
}

function isPossible({ type, choices, maxLength }: OptionDeclaration, value: string | boolean): boolean {
  if (type === 'boolean' || typeof value === 'boolean')
    return type === 'boolean' && typeof value === 'boolean';
  if (type === 'channel') return value === CHANNEL.id;
  if (choices) return choices.some((choice) => choice.value === value);
  return maxLength === undefined || value.length <= maxLength;
}

/** What was given to a command, in the words that are shown beside its name. */
export function optionWords(given: Options): string {
  return Object.values(given)
    .filter((value) => typeof value === 'string')
    .map((value) => (value === CHANNEL.id ? `#${CHANNEL.name}` : value))
    .join(' ');
}
