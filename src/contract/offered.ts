import type { CommandDeclaration } from './declaration.ts';
import type { Context } from './services.ts';

/** The commands that mean something to a person where they are; those for who manages a server are for servers alone. */
export function offeredCommands<Command extends Pick<CommandDeclaration, 'access'>>(
  commands: readonly Command[],
  { serverId, isManager = false, isAdministrator }: Context,
): Command[] {
  const isOffered = {
    everyone: true,
    managers: serverId !== undefined && (isManager || isAdministrator),
    administrators: isAdministrator,
  };
  return commands.filter(({ access }) => isOffered[access]);
}
