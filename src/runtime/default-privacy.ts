import type { CommandDeclaration, CommandInput } from '../contract/declaration.ts';
import type { Context, Services } from '../contract/services.ts';

/** What was given to a command, and where nothing was said about the privacy of an answer, what the server has decided. */
export function withDefaultPrivacy(
  input: CommandInput,
  command: CommandDeclaration | undefined,
  { serverId }: Pick<Context, 'serverId'>,
  { preferences }: Pick<Services, 'preferences'>,
): CommandInput {
  const isAnswer = command?.options.question !== undefined && command.options.private !== undefined;
  if (!isAnswer || serverId === undefined) return input;
  return { private: preferences.server(serverId).privateByDefault, ...input };
}
