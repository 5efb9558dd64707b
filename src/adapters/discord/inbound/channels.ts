import type { Message } from 'discord.js';
import type { PreferenceStore } from '../../../preferences/store.ts';

/** Whether messages are answered where this one was written; threads and forum posts go by the channel they are in. */
export async function isAnsweredHere(message: Message<boolean>, settings: PreferenceStore): Promise<boolean> {
  const { guildId, channelId, channel } = message;
  if (guildId === null) return true;
  const { channels } = settings.server(guildId);
  if (channels.length === 0 || channels.includes(channelId)) return true;
  const parentId = await parentOf(channel);
  return parentId !== null && channels.includes(parentId);
}

async function parentOf(channel: Message<boolean>['channel']): Promise<string | null> {
  if (!channel.isThread()) return null;
  if (channel.parentId) return channel.parentId;
  // A thread that is known by its message alone: it was archived when the bot came online.
  const thread = await channel.fetch().catch(() => null);
  return thread?.parentId ?? null;
}
