import type { Client } from 'discord.js';
import type { App } from '../../../app.ts';
import { messageOf } from '../../../errors.ts';
import type { CommandIds } from '../state/handler-dependencies.ts';
import { commandIdsOf } from './command-ids.ts';
import { registerCommands, registeredCommands } from './registration.ts';
import { everyOtherScope, GLOBAL, removeCommandsIn, watchStaleCommands } from './stale-commands.ts';

/** Commands that are registered. */
export interface RegisteredScope {
  readonly ids: CommandIds;
  /** Removes the commands that earlier starts registered elsewhere, so that none is offered twice; never rejects. */
  removeOthers(): Promise<void>;
}

/**
 * Registers the commands where the settings want them, and notes where: the note tells a later start with other settings what
 * to remove.
 * @throws DalilError when the settings are wrong, and whatever else Discord did not take them for: those of an earlier start are all
 *   that people have then, and stay
 */
export async function registerInScope(
  client: Client<true>,
  { services: { commands, preferences }, log }: App,
  guildId: string | undefined,
): Promise<RegisteredScope> {
  const { id } = client.application;
  const scope = guildId ?? GLOBAL;
  const noted = preferences.commandScopes(id);
  // Noted before it is done: a start that is cut short in between must not leave commands that nobody knows of.
  if (noted) await preferences.setCommandScopes(id, [...new Set([...noted, scope])]);
  const registered = await registerCommands(client, commands, guildId, log);
  const removeOthers = async () => {
    if (guildId === undefined) watchStaleCommands(client, log);
    const others = noted?.filter((other) => other !== scope) ?? everyOtherScope(client, scope);
    const left = await removeCommandsIn(client, others, log);
    await preferences.setCommandScopes(id, [scope, ...left]).catch((error: unknown) => {
      log.warn({ reason: messageOf(error) }, 'where commands are registered could not be noted');
    });
  };
  return { ids: commandIdsOf(registered.commands, guildId), removeOthers };
}

/** The commands as another process of the bot has registered them, that of shard 0. */
export async function scopeOfOthers(
  client: Client<true>,
  { log }: App,
  guildId: string | undefined,
): Promise<RegisteredScope> {
  const ids = commandIdsOf(await registeredCommands(client, guildId), guildId);
  const removeOthers = async () => {
    if (guildId === undefined) watchStaleCommands(client, log);
  };
  return { ids, removeOthers };
}
