import type { z } from 'zod';
import type { CommandDeclaration } from '../../../contract/declaration.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { unknownCommandReply } from '../../../reply/views/help.ts';
import { withDefaultPrivacy } from '../../../runtime/default-privacy.ts';
import { replyToPress } from '../../../runtime/press.ts';
import { withoutTokens } from '../../discord/inbound/question.ts';
import { readCustomId } from '../../discord/outbound/actions/custom-id.ts';
import type { WebDependencies } from '../dependencies.ts';
import { CHANNEL } from '../drawing/stand-ins.ts';
import type { buttonBody, commandBody, menuBody, messageBody } from './bodies.ts';
import type { Silence } from './protocol.ts';

type App = WebDependencies['app'];

/** A mention of the bot at the beginning of a message, as people type it. */
const MENTION = /^\s*@dalil(?![\p{L}\p{N}_])[\s:,،]*/iu;

/** Runs a command, in the conversation of the place. */
export async function replyToCommand(
  { command: name, options, ...saying }: z.output<typeof commandBody>,
  command: CommandDeclaration | undefined,
  context: Context,
  app: App,
): Promise<Reply> {
  const typed = Object.fromEntries(
    Object.entries(options).map(([key, value]) => [
      key,
      typeof value === 'string' ? withoutTokens(value) : value,
    ]),
  );
  const input = withDefaultPrivacy(typed, command, context, app.services);
  // What was asked in private must not come back in a channel, restated for all to see.
  const isSecret = input.private === true && context.serverId !== undefined;
  return app.dispatchIn({ conversation: conversationOf(saying), isSecret }, name, input, context);
}

/** Answers a message when it is a question to the bot: any direct one, in a channel one that mentions it or replies to it. */
export async function replyToMessage(
  { text, previous, ...saying }: z.output<typeof messageBody>,
  context: Context,
  app: App,
): Promise<Reply | Silence> {
  const { serverId } = context;
  if (serverId !== undefined) {
    if (!MENTION.test(text) && previous === undefined) return { silent: 'mention' };
    const { channels } = app.services.preferences.server(serverId);
    if (channels.length > 0 && !channels.includes(CHANNEL.id)) return { silent: 'elsewhere' };
  }
  const question = withoutTokens(text.replace(MENTION, ''));
  return app.converse(conversationOf(saying), question, context, previous);
}

/** Carries out what a button under a message stands for. */
export async function replyToButton(
  { id, isPrivate, question, choices, ...saying }: z.output<typeof buttonBody>,
  name: string,
  usual: Context,
  app: App,
): Promise<Reply> {
  const pressed = readCustomId(id);
  const action = pressed?.action;
  const chosen = action?.kind === 'ask' ? choices[String(action.number)] : question;
  const place = { conversation: conversationOf(saying), isSecret: isPrivate };
  // A button has the language of the reply that it stands under.
  const context = { ...usual, language: pressed?.language ?? usual.language };
  // Who sits at the machine may ask as much as they like.
  const refusal = async () => undefined;
  return replyToPress({ action, question: chosen, place, name }, context, { ...app, refusal });
}

/** Answers somebody who asked about a message, for their eyes alone. */
export async function replyToMenu(
  { command: name, text }: z.output<typeof menuBody>,
  context: Context,
  { services, dispatch }: App,
): Promise<Reply> {
  const command = services.commands.find((each) => each.onMessage && each.name.en === name);
  const reply = command?.onMessage
    ? await dispatch(name, command.onMessage.input(withoutTokens(text)), context)
    : unknownCommandReply(services.commands, context.language);
  return { ...reply, private: true };
}

/** Each place has a conversation of its own, in each tab. */
function conversationOf({ place, conversation }: { place: string; conversation: string }): string {
  return `page:${place}:${conversation}`;
}
