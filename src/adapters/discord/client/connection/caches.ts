import {
  type CacheFactory,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildUpdateDispatchData,
  type GatewayMessageCreateDispatchData,
  type GuildMember,
  Options,
  type User,
} from 'discord.js';
import uncached from './data/uncached.json' with { type: 'json' };

const GUILD_TEXT = 0;

/** Remembers nobody but the bot itself, and nothing that answering does not need: whoever writes would be kept for ever. */
export function slimCaches(): CacheFactory {
  return Options.cacheWithLimits({
    ...Object.fromEntries(uncached.map((manager) => [manager, 0])),
    GuildMemberManager: {
      maxSize: 0,
      keepOverLimit: ({ id, client }: GuildMember) => id === client.user?.id,
    },
    UserManager: { maxSize: 0, keepOverLimit: ({ id, client }: User) => id === client.user?.id },
  });
}

/**
 * Takes out of an event what answering does not need, before discord.js makes objects of it. A server arrives with all its channels,
 * roles and emojis, which are nine tenths of what is remembered of it; channels are made from the messages written in them instead.
 */
export function trimEvent({ t, d }: { t: string; d: unknown }, botId: string | undefined): void {
  if (t === 'GUILD_CREATE') trimGuild(d as GatewayGuildCreateDispatchData, botId);
  if (t === 'GUILD_UPDATE') trimRoles(d as GatewayGuildUpdateDispatchData, botId);
  if (t === 'MESSAGE_CREATE') completeMessage(d as GatewayMessageCreateDispatchData);
}

function trimGuild(guild: GatewayGuildCreateDispatchData, botId: string | undefined): void {
  // A server in an outage arrives without any of these.
  if (guild.unavailable) return;
  Object.assign(guild, {
    channels: [],
    threads: [],
    emojis: [],
    stickers: [],
    soundboard_sounds: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  });
  trimRoles(guild, botId);
}

/** The role that Discord made for the bot stays: whoever mentions it asks. So does everyone's, by which permissions begin. */
function trimRoles(guild: GatewayGuildUpdateDispatchData, botId: string | undefined): void {
  guild.roles = guild.roles.filter(({ id, tags }) => id === guild.id || (botId && tags?.bot_id === botId));
}

/** discord.js makes an unknown channel by its type, and drops the message when there is none: text is what most are. */
function completeMessage(message: GatewayMessageCreateDispatchData): void {
  if (message.guild_id !== undefined) message.channel_type ??= GUILD_TEXT;
}
