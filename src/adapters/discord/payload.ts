import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Reply } from '../../reply/types.ts';
import { renderComponents } from './components/render.ts';
import { renderText } from './render.ts';

/** How replies are drawn: as designed messages (Components V2), or as plain text with buttons. */
export type ReplyStyle = 'components' | 'text';

/** The body of a message, as the API has it. */
export interface Payload {
  /** Only in the plain style: Components V2 allow none beside them. */
  readonly content?: string;
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds)[];
}

/** The body of a message as the answer to an interaction, which only the asker may see. */
export interface InteractionPayload extends Omit<Payload, 'flags'> {
  readonly flags: (Payload['flags'][number] | MessageFlags.Ephemeral)[];
}

/** A reply as a message in a channel, or as what takes the place of "thinking". */
export function messagePayload(reply: Reply, style: ReplyStyle): Payload {
  if (style === 'components') {
    return { components: renderComponents(reply), flags: [MessageFlags.IsComponentsV2] };
  }
  return { ...renderText(reply), flags: [MessageFlags.SuppressEmbeds] };
}

/** A reply as the answer to an interaction, for the asker's eyes alone where it says so. */
export function interactionPayload(reply: Reply, style: ReplyStyle): InteractionPayload {
  const { flags, ...payload } = messagePayload(reply, style);
  return { ...payload, flags: reply.private ? [...flags, MessageFlags.Ephemeral] : flags };
}
