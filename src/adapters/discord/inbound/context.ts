import { type BaseInteraction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Context } from '../../../contract/command.ts';
import { speaking } from '../../../reply/context-language.ts';
import { languageOf } from '../client/locales.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

type Interacting = Pick<BaseInteraction, 'user' | 'guildId' | 'locale' | 'memberPermissions'>;

/** Who uses a command or a button, and where; the permissions are Discord's own for that channel and moment. */
export function contextOf(interaction: Interacting, { app, administrators }: HandlerDependencies): Context {
  const { user, guildId, locale, memberPermissions } = interaction;
  const whereabouts = { personId: user.id, serverId: guildId ?? undefined };
  return {
    ...speaking(app.services.preferences, whereabouts, languageOf(locale)),
    isAdministrator: administrators.has(user.id),
    isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** Who writes a message, and where. Messages carry no locale of their own, so the server's stands in. */
export function contextOfMessage(
  message: Message<boolean>,
  { app, administrators }: HandlerDependencies,
): Context {
  const { author, guild, guildId } = message;
  const whereabouts = { personId: author.id, serverId: guildId ?? undefined };
  return {
    ...speaking(app.services.preferences, whereabouts, languageOf(guild?.preferredLocale)),
    isAdministrator: administrators.has(author.id),
  };
}
