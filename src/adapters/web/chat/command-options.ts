import type { CommandDeclaration, OptionDeclaration } from '../../../contract/declaration.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
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

/** What was given to a command, in the words that are shown beside its name: a choice by its name, as it was chosen. */
export function optionWords(
  command: CommandDeclaration | undefined,
  given: Options,
  language: InterfaceLanguage,
): string {
  return Object.entries(given)
    .flatMap(([name, value]) =>
      typeof value === 'string' ? [wordOf(command?.options[name], value, language)] : [],
    )
    .join(' ');
}

function wordOf(option: OptionDeclaration | undefined, value: string, language: InterfaceLanguage): string {
  if (value === CHANNEL.id) return `#${CHANNEL.name}`;
  return option?.choices?.find((choice) => choice.value === value)?.name[language] ?? value;
}
