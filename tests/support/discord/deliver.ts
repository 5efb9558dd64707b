import { INTENT } from './gateway-codes.ts';
import type { GatewayEvent, Session } from './session.ts';
import { guildObject, memberObject } from './show.ts';
import type { Json, Message } from './types.ts';
import type { World } from './world.ts';

/** A message on its way over the gateway: content only to those who may read it. */
export function messageEvent(
  world: World,
  type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
): GatewayEvent {
  const channel = world.channels.get(message.channel_id);
  const guildId = channel?.guildId;
  const data: Json = { ...message, ...(world.tellsChannelTypes ? { channel_type: channel?.type } : {}) };
  if (guildId) Object.assign(data, { guild_id: guildId, member: memberObject() });
  const free =
    !guildId || message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
  return {
    type,
    intent: guildId ? INTENT.guildMessages : INTENT.directMessages,
    guildId,
    bare: free ? undefined : { ...data, content: '', embeds: [], attachments: [], components: [] },
    data,
  };
}

/** The news that a message is gone. */
export function deletionEvent(world: World, message: Message): GatewayEvent {
  const guildId = world.channels.get(message.channel_id)?.guildId;
  const data: Json = {
    id: message.id,
    channel_id: message.channel_id,
    ...(guildId ? { guild_id: guildId } : {}),
  };
  return {
    type: 'MESSAGE_DELETE',
    intent: guildId ? INTENT.guildMessages : INTENT.directMessages,
    guildId,
    data,
  };
}

/** The READY event and the guilds after it, as a session gets them on IDENTIFY. */
export function welcome(world: World, gatewayUrl: string, session: Session): GatewayEvent[] {
  const guilds = [...world.guilds.values()].filter(({ hasBot, id }) => hasBot && session.serves(id));
  const data: Json = {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl,
    shard: session.shard,
    application: { id: world.bot.id, flags: 0 },
  };
  const arrivals = guilds.map((guild) => ({
    type: 'GUILD_CREATE',
    intent: INTENT.guilds,
    guildId: guild.id,
    data: guildObject(world, guild),
  }));
  return [{ type: 'READY', intent: 0, data }, ...arrivals];
}
