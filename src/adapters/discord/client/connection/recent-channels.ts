import { type Channel, type Client, Events } from 'discord.js';

/** Channels that are remembered: more than are ever answered in at the same time. */
const MOST_CHANNELS = 5_000;

/**
 * Forgets the channels in which nobody has written for longest. discord.js keeps every one that it has heard of, one for each person
 * who ever wrote a direct message; those that are written in again are made anew from the message.
 */
export function forgetOldChannels(client: Client, most = MOST_CHANNELS): void {
  const trim = ({ channelId }: { readonly channelId: string | null }): void => {
    const { cache } = client.channels;
    const written = channelId === null ? undefined : cache.get(channelId);
    // To the end, which is forgotten last.
    if (written && cache.delete(written.id)) cache.set(written.id, written);
    for (const channel of cache.values()) {
      if (cache.size <= most) return;
      forget(client, channel);
    }
  };
  client.on(Events.MessageCreate, trim);
  client.on(Events.InteractionCreate, trim);
}

function forget({ channels }: Client, channel: Channel): void {
  channels.cache.delete(channel.id);
  if (channel.isDMBased()) return;
  channel.guild.channels.cache.delete(channel.id);
  if (channel.isThread()) channel.parent?.threads.cache.delete(channel.id);
}
