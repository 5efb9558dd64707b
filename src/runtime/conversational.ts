import type { Conversations, Place } from '../answer/conversation.ts';
import type { CommandInput } from '../contract/declaration.ts';
import type { Reply } from '../contract/reply.ts';
import type { Context } from '../contract/services.ts';
import { replyLanguage } from '../reply/reply-language.ts';
import { readingsReply } from '../reply/views/readings.ts';
import type { Dispatch } from './dispatch.ts';

/** Runs a command in a conversation; a question among its input is understood with the one before it in mind. */
export type DispatchIn = (
  place: Place,
  name: string,
  input: CommandInput,
  context: Context,
) => Promise<Reply>;

/** Dispatches what was understood, and asks back where that is not clear. */
export function conversational(dispatch: Dispatch, conversations: Conversations): DispatchIn {
  return async (where, name, input, context) => {
    const place = { ...where, person: context.personId };
    const { question: typed } = input;
    if (typeof typed !== 'string') return dispatch(name, input, context);
    const understood = conversations.resolve(place, typed);
    conversations.remember(place, understood);
    const { question, carried, readings } = understood;
    if (readings) return readingsReply(readings, replyLanguage(typed, context), input.private === true);
    const reply = await dispatch(name, { ...input, question }, context);
    return reply.question ? { ...reply, question: { text: question, carried } } : reply;
  };
}
