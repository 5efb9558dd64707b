import type { AttachmentPayload } from 'discord.js';
import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { ReplyStyle } from '../../../config.ts';
import type { Reply } from '../../../contract/reply.ts';
import { renderComponents } from './components/message.ts';
import { renderText } from './markdown/text-message.ts';

/** The body of a message, as the API has it. */
export interface Payload {
  /** Only in the plain style: Components V2 allow none beside them. */
  readonly content?: string;
  readonly components: APIMessageTopLevelComponent[];
  /** The whole of a long reply. */
  readonly files?: AttachmentPayload[];
  readonly flags: (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds)[];
}

/** The body of a message as the answer to an interaction, which only the asker may see. */
export interface InteractionPayload extends Omit<Payload, 'flags'> {
  readonly flags: (Payload['flags'][number] | MessageFlags.Ephemeral)[];
}

/** A reply as a message in a channel, or as what takes the place of "thinking". */
export function messagePayload(reply: Reply, style: ReplyStyle): Payload {
  const files = filesOf(reply);
  if (style === 'components') {
    // Beside Components V2 a file is shown only where a component names it.
    const shown = files.map(({ name }) => ({
      type: ComponentType.File as const,
      file: { url: `attachment://${name}` },
    }));
    return {
      components: [...renderComponents(reply), ...shown],
      flags: [MessageFlags.IsComponentsV2],
      ...some(files),
    };
  }
  return { ...renderText(reply), flags: [MessageFlags.SuppressEmbeds], ...some(files) };
}

function filesOf({ attachment }: Reply): AttachmentPayload[] {
  return attachment ? [{ name: attachment.name, attachment: Buffer.from(attachment.text, 'utf8') }] : [];
}

function some(files: AttachmentPayload[]): { files?: AttachmentPayload[] } {
  return files.length > 0 ? { files } : {};
}

/** A reply as the answer to an interaction, for the asker's eyes alone where it says so. */
export function interactionPayload(reply: Reply, style: ReplyStyle): InteractionPayload {
  const { flags, ...payload } = messagePayload(reply, style);
  return { ...payload, flags: reply.private ? [...flags, MessageFlags.Ephemeral] : flags };
}
