import { checkMessage, FLAGS } from './check/message.ts';
import { mentioned } from './mentions.ts';
import { invalidForm, refusals } from './refusal.ts';
import type { Json, Message, User } from './types.ts';
import type { World } from './world.ts';

/** Parts of a message that a body never sets by itself. */
type Given = Partial<Message> & { channel_id: string; author: User };

/** Message flags that a bot may set. */
const SETTABLE = FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.componentsV2 | (1 << 12);

/** Keeps a new message, refused as Discord would refuse it. */
export function createMessage(world: World, body: Json, given: Given): Message {
  const flags = Number(body.flags ?? 0) & SETTABLE;
  checkMessage(body, flags, true);
  return storeMessage(world, body, { ...given, ...reference(world, body, given.channel_id), flags });
}

/** Keeps a message without any check: what people write, or the placeholder of a deferral. */
export function storeMessage(world: World, body: Json, given: Given): Message {
  const channel = world.channels.get(given.channel_id);
  const message: Message = {
    id: world.newId(),
    type: given.message_reference ? 19 : 0,
    content: '',
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    timestamp: world.clock.iso(),
    edited_timestamp: null,
    pinned: false,
    tts: false,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    ...given,
  };
  fill(world, message, body);
  world.messages.set(message.id, message);
  return channel ? message : { ...message };
}

/** Changes a message in place, refused as Discord would refuse it. */
export function editMessage(world: World, message: Message, body: Json): Message {
  if (message.author.id !== world.bot.id) throw refusals.foreignMessage();
  const kept = message.flags & (FLAGS.ephemeral | FLAGS.componentsV2);
  const flags = kept | (Number(body.flags ?? message.flags) & (FLAGS.suppressEmbeds | FLAGS.componentsV2));
  checkMessage(body, flags, false);
  if (flags & FLAGS.componentsV2) Object.assign(message, { content: '', embeds: [] });
  message.flags = flags;
  fill(world, message, body);
  message.edited_timestamp = world.clock.iso();
  return message;
}

/** A message of the world, or 10008. */
export function findMessage(world: World, id: string, channelId?: string): Message {
  const message = world.messages.get(id);
  if (!message || (channelId && message.channel_id !== channelId)) throw refusals.unknownMessage();
  return message;
}

function fill(world: World, message: Message, body: Json): void {
  if (body.content !== undefined) message.content = String(body.content ?? '');
  if (body.embeds !== undefined) message.embeds = (body.embeds ?? []) as Json[];
  if (body.components !== undefined) message.components = (body.components ?? []) as Json[];
  Object.assign(message, mentioned(world, message, body.allowed_mentions as Json | undefined));
}

function reference(world: World, body: Json, channelId: string): Partial<Message> {
  const asked = body.message_reference as Json | undefined;
  if (!asked) return {};
  const target = world.messages.get(String(asked.message_id));
  if (target && target.channel_id === channelId) {
    const at = {
      type: 0,
      channel_id: channelId,
      message_id: target.id,
      guild_id: world.channels.get(channelId)?.guildId,
    };
    return { message_reference: at, referenced_message: { ...target } };
  }
  if (asked.fail_if_not_exists === false) return {};
  const message = 'Unknown message';
  throw invalidForm([{ path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message }]);
}
