import { type BaseInteraction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Context } from '../../../contract/services.ts';
import { preferredLanguage } from '../../../reply/reply-language.ts';
import { languageOf } from '../locales.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

type Interacting = Pick<BaseInteraction, 'user' | 'guildId' | 'locale' | 'memberPermissions'>;

/** Who uses a command or a button, and where; the permissions are Discord's own for that channel and moment. */
export function contextOf(interaction: Interacting, deps: HandlerDependencies): Context {
  const { user, guildId, locale, memberPermissions } = interaction;
  return {
    ...askerContext(user.id, guildId, locale, deps),
    isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** Who writes a message, and where. Messages carry no locale of their own, so the server's stands in. */
export function contextOfMessage(message: Message<boolean>, deps: HandlerDependencies): Context {
  const { author, guild, guildId } = message;
  return askerContext(author.id, guildId, guild?.preferredLocale, deps);
}

function askerContext(
  personId: string,
  guildId: string | null,
  locale: string | undefined,
  { app, administrators }: HandlerDependencies,
): Context {
  const ids = { personId, serverId: guildId ?? undefined };
  const language = preferredLanguage(app.services.preferences, ids, languageOf(locale));
  return { ...ids, language, isAdministrator: administrators.has(personId) };
}
