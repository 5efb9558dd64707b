import { type Client, Events } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import { isNoAccess, overwriteCommands, registeredCommands } from './registration.ts';

/** The scope of the commands that all places have; any other is the id of a server. */
export const GLOBAL = 'global';

/** Servers looked through where nothing is noted; in more, a leftover is removed when somebody uses it. */
const MOST_LOOKED_THROUGH = 100;

/** Where commands may stand that no start has noted: everywhere, the global ones first. */
export function everyOtherScope(client: Client<true>, scope: string): string[] {
  const guilds = [...client.guilds.cache.keys()].slice(0, MOST_LOOKED_THROUGH);
  return [GLOBAL, ...guilds].filter((other) => other !== scope);
}

/**
 * Removes all commands of some scopes.
 * @returns the scopes where that failed; it never rejects
 */
export async function removeCommandsIn(
  client: Client<true>,
  scopes: readonly string[],
  log: Log,
): Promise<string[]> {
  const left: string[] = [];
  for (const scope of scopes) if (!(await removeCommands(client, scope, log))) left.push(scope);
  return left;
}

/** Removes a server's own commands when somebody uses one of them, though all are global now. */
export function watchStaleCommands(client: Client<true>, log: Log): void {
  const removed = new Set<string>();
  client.on(Events.InteractionCreate, (interaction) => {
    const guildId = interaction.isCommand() ? interaction.commandGuildId : null;
    if (guildId === null || removed.has(guildId)) return;
    removed.add(guildId);
    void removeCommands(client, guildId, log);
  });
}

/** Whether no commands are left there; a server that the bot has left has none. */
async function removeCommands(client: Client<true>, scope: string, log: Log): Promise<boolean> {
  const guildId = scope === GLOBAL ? undefined : scope;
  try {
    if ((await registeredCommands(client, guildId)).length === 0) return true;
    await overwriteCommands(client, [], guildId);
    log.info({ scope: guildId ? 'guild' : 'global', guildId }, 'commands of an earlier setting removed');
    return true;
  } catch (error) {
    if (isNoAccess(error)) return true;
    log.warn({ guildId, reason: messageOf(error) }, 'commands of an earlier setting could not be removed');
    return false;
  }
}
