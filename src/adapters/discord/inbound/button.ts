import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import type { ReplyAction } from '../../../contract/reply-action.ts';
import type { Context } from '../../../contract/services.ts';
import { isPressPrivate, replyToPress } from '../../../runtime/press.ts';
import type { BudgetName } from '../../../runtime/rate-limit.ts';
import { readCustomId } from '../outbound/actions/custom-id.ts';
import { choiceOf } from '../outbound/markdown/choice.ts';
import { questionOf } from '../outbound/markdown/question-line.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { conversationOf } from './conversation.ts';
import { handleInteraction } from './handle.ts';
import { refusalFor } from './refusal.ts';

/** Answers somebody who pressed a button, however old it is; never rejects. */
export async function answerButton(interaction: ButtonInteraction, deps: HandlerDependencies): Promise<void> {
  const pressed = readCustomId(interaction.customId);
  const usual = contextOf(interaction, deps);
  // A button has the language of the reply that it stands under.
  const context = { ...usual, language: pressed?.language ?? usual.language };
  const work = {
    reply: () => replyTo(interaction, pressed?.action, context, deps),
    isPrivate: () => isPressPrivate(pressed?.action, context),
    language: context.language,
    about: { button: pressed?.action.kind ?? 'unknown' },
  };
  await handleInteraction(interaction, work, deps);
}

async function replyTo(
  interaction: ButtonInteraction,
  action: ReplyAction | undefined,
  context: Context,
  deps: HandlerDependencies,
): Promise<Reply> {
  const { app } = deps;
  const { message, channelId, user } = interaction;
  const question = action?.kind === 'ask' ? choiceOf(message, action.number) : questionOf(message);
  const place = { conversation: conversationOf(channelId, user.id), isSecret: isSecret(interaction) };
  const refusal = (asked: string, budget: BudgetName) => refusalFor(asked, context, deps, budget);
  return replyToPress({ action, question, place, name: nameOf(interaction) }, context, { ...app, refusal });
}

/** What was offered for all to see is no secret, though the answer to a press is shown to one person. */
function isSecret({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** The name under which the person is known in that place. */
function nameOf({ member, user }: ButtonInteraction): string {
  return member && 'displayName' in member ? member.displayName : user.displayName;
}
