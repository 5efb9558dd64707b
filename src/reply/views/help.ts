import type { CommandDeclaration } from '../../contract/declaration.ts';
import type { CommandBlock, Reply } from '../../contract/reply.ts';
import type { Context } from '../../contract/services.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { exampleBlocks, informationReply, textBlock } from '../blocks.ts';
import { message } from '../messages.ts';

/** Says what the bot does and which commands there are for this person, where they are. */
export function helpReply(
  commands: readonly CommandDeclaration[],
  { language, isLocal = false }: Pick<Context, 'language' | 'isLocal'>,
  examples: readonly string[] = [],
): Reply {
  return informationReply(language, [
    textBlock(language, 'lead', 'help'),
    ...commands.map((command) => commandBlock(command, language)),
    ...(isLocal ? [] : [textBlock(language, 'body', 'help-direct')]),
    textBlock(language, 'body', 'help-bold'),
    ...exampleBlocks(language, examples),
  ]);
}

/** Says that there is no such command, and which there are. */
export function unknownCommandReply(
  commands: readonly CommandDeclaration[],
  language: InterfaceLanguage,
): Reply {
  return informationReply(language, [
    textBlock(language, 'lead', 'unknown-command'),
    ...commands.map((command) => commandBlock(command, language)),
  ]);
}

/** A command with its options and what it does, in a person's language. */
export function commandBlock(command: CommandDeclaration, language: InterfaceLanguage): CommandBlock {
  const usage = Object.values(command.options)
    .map(({ name, required }) => (required ? `${name[language]}:…` : `[${name[language]}:…]`))
    .join(' ');
  const access = command.access === 'everyone' ? '' : ` (${message(language, `${command.access}-only`)})`;
  return {
    type: 'command',
    name: command.name.en,
    usage,
    description: `${command.description[language]}${access}`,
  };
}
