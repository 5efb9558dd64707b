import {
  type ApplicationCommandDataResolvable,
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { CommandDeclaration } from '../../../contract/declaration.ts';
import { DalilError } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import { sameCommands } from './command-diff.ts';
import {
  type DeclarationBody,
  declare,
  declareMessageMenu,
  type MessageMenuBody,
  withoutArabic,
} from './declaration.ts';

type Body = DeclarationBody | MessageMenuBody;

/** What a registration did. */
export interface Registration {
  /** Nothing, because Discord had it all, or a bulk overwrite. */
  readonly outcome: 'unchanged' | 'written';
  /** The commands as Discord has them now. */
  readonly commands: readonly object[];
}

/**
 * Registers commands when they differ from what Discord has, in one guild or globally.
 * @throws DalilError `discord-guild-unavailable` when the bot may not register commands in that guild
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly CommandDeclaration[],
  guildId: string | undefined,
  log: Log,
): Promise<Registration> {
  const scope = guildId ? 'guild' : 'global';
  const declared: Body[] = [
    ...commands.map((command) => declare(command, scope)),
    ...commands.flatMap((command) => declareMessageMenu(command, scope)),
  ];
  const about = { scope, guildId, commands: declared.map(({ name }) => name) };
  try {
    const before = await registeredCommands(client, guildId);
    if (sameCommands(declared, before, scope)) {
      log.info(about, 'commands unchanged');
      return { outcome: 'unchanged', commands: before };
    }
    const written = await write(client, declared, guildId, log);
    log.info(about, 'commands registered');
    return { outcome: 'written', commands: written };
  } catch (error) {
    throw guildId && isNoAccess(error) ? guildUnavailable(guildId) : error;
  }
}

/** Writes the declarations; if Discord refuses Arabic, which its API description allows, then without it. */
async function write(
  client: Client<true>,
  declared: readonly Body[],
  guildId: string | undefined,
  log: Log,
): Promise<object[]> {
  try {
    return await overwriteCommands(client, declared, guildId);
  } catch (error) {
    if (!refusesArabic(error)) throw error;
    log.warn('Discord refuses Arabic names of commands; registering without them');
    return overwriteCommands(client, declared.map(withoutArabic), guildId);
  }
}

/** Puts these commands in the place of all that Discord has in that scope. */
export async function overwriteCommands(
  client: Client<true>,
  bodies: readonly object[],
  guildId: string | undefined,
): Promise<object[]> {
  const { commands } = client.application;
  // discord.js's types have no `ar`, and Discord does: the body goes out as it is.
  const list = bodies as unknown as ApplicationCommandDataResolvable[];
  const written = await (guildId ? commands.set(list, guildId) : commands.set(list));
  return [...written.values()];
}

function refusesArabic(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType)
    return false;
  return /_localizations":\{"ar"/.test(JSON.stringify(error.rawError));
}

/** The commands as Discord has them, with all their localisations. */
export async function registeredCommands(
  client: Client<true>,
  guildId: string | undefined,
): Promise<object[]> {
  const { id } = client.application;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await client.rest.get(route, { query })) as object[];
}

/** Whether the bot has no business in that server: it was never there, was removed, or may not register commands. */
export function isNoAccess(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

function guildUnavailable(guildId: string): DalilError {
  return new DalilError(
    'discord-guild-unavailable',
    `The bot may not register commands in the server ${guildId}: invite it there with the scope "applications.commands", or correct DISCORD_GUILD_ID.`,
  );
}
