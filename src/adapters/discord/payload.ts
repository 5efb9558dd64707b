import { type InteractionReplyOptions, MessageFlags, type MessageReplyOptions } from 'discord.js';
import type { Reply } from '../../reply/types.ts';
import { renderReply } from './render.ts';

/** A reply as the answer to an interaction, for the asker's eyes alone where it says so. */
export function interactionPayload(reply: Reply): InteractionReplyOptions {
  const quiet = MessageFlags.SuppressEmbeds;
  const flags = reply.private ? ([quiet, MessageFlags.Ephemeral] as const) : ([quiet] as const);
  return { content: renderReply(reply), flags: [...flags] };
}

/** A reply as a message in a channel. */
export function messagePayload(reply: Reply): MessageReplyOptions {
  return { content: renderReply(reply), flags: [MessageFlags.SuppressEmbeds] };
}

/** A reply as the text that takes the place of "thinking". */
export function editPayload(reply: Reply): { content: string; flags: MessageFlags.SuppressEmbeds } {
  return { content: renderReply(reply), flags: MessageFlags.SuppressEmbeds };
}
