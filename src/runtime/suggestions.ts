import { offeredCommands } from '../contract/offered.ts';
import type { Context, Services } from '../contract/services.ts';

/** An option into which somebody types. */
export interface TypedOption {
  /** The command's English name, and the option's. */
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

/** What could be typed into an option; nothing for whoever may not use the command. */
export async function suggestionsFor(
  { command: commandName, option, typed }: TypedOption,
  { commands, suggest }: Pick<Services, 'commands' | 'suggest'>,
  context: Context,
): Promise<readonly string[]> {
  const command = offeredCommands(commands, context).find(({ name }) => name.en === commandName);
  const options = command?.options ?? {};
  const kind = Object.hasOwn(options, option) ? options[option]?.autocomplete : undefined;
  return kind ? suggest(kind, typed, context.language) : [];
}
