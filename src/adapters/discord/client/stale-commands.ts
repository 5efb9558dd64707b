import { type Client, Events } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import { overwriteCommands, registeredCommands } from './registration.ts';

/** Servers looked through at a start; in more, a leftover is removed when somebody uses it. */
const MOST_LOOKED_THROUGH = 100;

/**
 * Removes what an earlier start registered elsewhere, so that no command is offered twice: the global commands where one server
 * has its own now, the commands of servers where all are global now. A failure only leaves a leftover; it never rejects.
 */
export async function removeStaleCommands(
  client: Client<true>,
  guildId: string | undefined,
  log: Log,
): Promise<void> {
  if (guildId !== undefined) return removeCommands(client, undefined, log);
  for (const id of [...client.guilds.cache.keys()].slice(0, MOST_LOOKED_THROUGH))
    await removeCommands(client, id, log);
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

/** Removes all commands of a server, or the global ones, if there are any; never rejects. */
export async function removeCommands(
  client: Client<true>,
  guildId: string | undefined,
  log: Log,
): Promise<void> {
  try {
    if ((await registeredCommands(client, guildId)).length === 0) return;
    await overwriteCommands(client, [], guildId);
    log.info({ scope: guildId ? 'guild' : 'global', guildId }, 'commands of an earlier setting removed');
  } catch (error) {
    log.warn({ guildId, reason: messageOf(error) }, 'commands of an earlier setting could not be removed');
  }
}
