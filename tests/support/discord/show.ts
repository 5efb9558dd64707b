import guildParts from './data/guild.json' with { type: 'json' };
import type { Channel, Guild, Json, Role, User } from './types.ts';
import type { World } from './world.ts';

/** What the everyone role of the fake's guilds may do: see, write, embed, react, use commands and threads. */
export const MEMBER_PERMISSIONS = 0x40_8000_6e40n | 0x400n | 0x800n;

/** Every permission there is, as administrators have it. */
export const ADMINISTRATOR = 0x8n;

/** A channel as the API shows it. */
export function channelObject(channel: Channel): Json {
  const { id, type, guildId, name, parentId, recipients, topic = null, overwrites = [] } = channel;
  const shared = { id, type, flags: 0, last_message_id: null };
  if (recipients) return { ...shared, recipients };
  const own = { guild_id: guildId, name, parent_id: parentId ?? null, rate_limit_per_user: 0 };
  if (isThread(type)) return { ...shared, ...own, ...threadParts() };
  return { ...shared, ...own, position: 0, nsfw: false, topic, permission_overwrites: overwrites };
}

/** Whether channels of that type are threads (API reference, "Channel Types": 10 to 12). */
function isThread(type: number): boolean {
  return type >= 10 && type <= 12;
}

function threadParts(): Json {
  const about = {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2024-01-01T00:00:00.000000+00:00',
    locked: false,
  };
  return { owner_id: '1', thread_metadata: about, message_count: 0, member_count: 1, total_message_sent: 0 };
}

/** A member of a guild, without the user. */
export function memberObject(): Json {
  return {
    roles: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A guild as GUILD_CREATE brings it. */
export function guildObject(world: World, guild: Guild): Json {
  const channels = world.channelsIn(guild.id);
  const shown = (threads: boolean): Json[] =>
    channels.filter((channel) => isThread(channel.type) === threads).map(channelObject);
  return {
    ...guildHead(guild),
    ...guildParts.gatewayOnly,
    emojis: guild.emojis ?? [],
    channels: shown(false),
    threads: shown(true),
    members: [{ ...memberObject(), user: world.bot }],
    member_count: world.users.size,
  };
}

/** A guild as the REST API shows it. */
export function restGuildObject(guild: Guild): Json {
  return { ...guildHead(guild), ...guildParts.restOnly };
}

function guildHead(guild: Guild): Json {
  return {
    ...guildParts.everywhere,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles.map((role) => roleObject(role, guild)),
  };
}

function roleObject({ botId, ...role }: Role, guild: Guild): Json {
  const permissions = role.id === guild.id ? MEMBER_PERMISSIONS : 0n;
  const look = {
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
  };
  return {
    ...role,
    ...look,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: String(permissions),
    managed: botId !== undefined,
    ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
    flags: 0,
  };
}

/** A member as interactions bring it: with the user and what they may do here. */
export function invokingMember(user: User, permissions: bigint): Json {
  return { ...memberObject(), user, permissions: String(permissions) };
}
