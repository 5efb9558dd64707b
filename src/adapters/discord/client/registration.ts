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

/** What a registration did: nothing, because Discord has it all, or a bulk overwrite. */
export type Registration = 'unchanged' | 'written';

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
    if (sameCommands(declared, await registered(client, guildId), scope)) {
      log.info(about, 'commands unchanged');
      return 'unchanged';
    }
    await write(client, declared, guildId, log);
    log.info(about, 'commands registered');
    return 'written';
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
): Promise<void> {
  try {
    await overwrite(client, declared, guildId);
  } catch (error) {
    if (!refusesArabic(error)) throw error;
    log.warn('Discord refuses Arabic names of commands; registering without them');
    await overwrite(client, declared.map(withoutArabic), guildId);
  }
}

async function overwrite(
  client: Client<true>,
  bodies: readonly object[],
  guildId: string | undefined,
): Promise<void> {
  const { commands } = client.application;
  // discord.js's types have no `ar`, and Discord does: the body goes out as it is.
  const list = bodies as unknown as ApplicationCommandDataResolvable[];
  await (guildId ? commands.set(list, guildId) : commands.set(list));
}

function refusesArabic(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType)
    return false;
  return /_localizations":\{"ar"/.test(JSON.stringify(error.rawError));
}

/** The commands as Discord has them, with all their localisations. */
async function registered(client: Client<true>, guildId: string | undefined): Promise<object[]> {
  const { id } = client.application;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await client.rest.get(route, { query })) as object[];
}

function isNoAccess(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

function guildUnavailable(guildId: string): DalilError {
  return new DalilError(
    'discord-guild-unavailable',
    `The bot may not register commands in the server ${guildId}: invite it there with the scope "applications.commands", or correct DISCORD_GUILD_ID.`,
  );
}
