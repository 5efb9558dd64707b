import type { Client } from 'discord.js';
import type { App } from '../../../app.ts';
import { DalilError, messageOf } from '../../../errors.ts';
import type { CommandIds } from '../state/handler-dependencies.ts';
import { commandIdsOf } from './command-ids.ts';
import { registerCommands, registeredCommands } from './registration.ts';
import { everyOtherScope, GLOBAL, removeCommandsIn, watchStaleCommands } from './stale-commands.ts';

/**
 * The commands as another process of the bot has registered them, that of shard 0.
 * @returns undefined when Discord cannot be asked
 */
export async function scopeOfOthers(
  client: Client<true>,
  { log }: App,
  guildId: string | undefined,
): Promise<CommandIds | undefined> {
  if (guildId === undefined) watchStaleCommands(client, log);
  try {
    return commandIdsOf(await registeredCommands(client, guildId), guildId);
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'registered commands could not be read');
    return undefined;
  }
}

/** Commands that are registered. */
export interface RegisteredScope {
  readonly ids: CommandIds;
  /** Removes the commands that earlier starts registered elsewhere, so that none is offered twice; never rejects. */
  removeOthers(): Promise<void>;
}

/**
 * Registers the commands where the settings want them, and notes where: the note tells a later start with other settings what
 * to remove.
 * @returns undefined when Discord did not take them: those of an earlier start are all that people have then, and stay
 * @throws DalilError when the settings are wrong, which ends the start
 */
export async function registerInScope(
  client: Client<true>,
  { services: { commands, preferences }, log }: App,
  guildId: string | undefined,
): Promise<RegisteredScope | undefined> {
  const { id } = client.application;
  const scope = guildId ?? GLOBAL;
  const noted = preferences.commandScopes(id);
  try {
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
  } catch (error) {
    if (error instanceof DalilError) throw error;
    log.error({ reason: messageOf(error) }, 'commands could not be registered');
    return undefined;
  }
}
