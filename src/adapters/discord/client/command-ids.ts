import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import type { CommandIds } from '../state/handler-dependencies.ts';

/** The parts of a registered command that decide where a mention of it can be pressed. */
interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type?: ApplicationCommandType;
  /** Of a global command; null stands for all. */
  readonly contexts?: readonly InteractionContextType[] | null;
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The ids of the slash commands, by name and only where a mention of them can be pressed: elsewhere Discord would show the id
 * instead of the command.
 * @param commands as Discord has them
 * @param guildId the only server that has them; undefined when all places have
 */
export function commandIdsOf(commands: readonly object[], guildId: string | undefined): CommandIds {
  const registered = (commands as readonly RegisteredCommand[]).filter(
    ({ type = ApplicationCommandType.ChatInput }) => type === ApplicationCommandType.ChatInput,
  );
  const inServers = byName(registered);
  const inDirectMessages = byName(registered.filter(isInDirectMessages));
  if (guildId !== undefined) return (place) => (place === guildId ? inServers : NONE);
  return (place) => (place === null ? inDirectMessages : inServers);
}

function byName(commands: readonly RegisteredCommand[]): ReadonlyMap<string, string> {
  return new Map(commands.map(({ name, id }) => [name, id]));
}

function isInDirectMessages({ contexts }: RegisteredCommand): boolean {
  return contexts?.includes(InteractionContextType.BotDM) ?? true;
}
