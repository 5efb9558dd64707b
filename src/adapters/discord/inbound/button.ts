import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { questionGoneReply, unknownButtonReply } from '../../../reply/views/notices.ts';
import { needsQuestion } from '../../../runtime/take-action.ts';
import { type PressedButton, readCustomId } from '../outbound/actions/custom-id.ts';
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
    reply: () => replyTo(interaction, pressed, context, deps),
    isPrivate: () => isPrivate(pressed, interaction),
    language: context.language,
    about: { button: pressed?.action.kind ?? 'unknown' },
  };
  await handleInteraction(interaction, work, deps);
}

async function replyTo(
  interaction: ButtonInteraction,
  pressed: PressedButton | undefined,
  context: Context,
  deps: HandlerDependencies,
): Promise<Reply> {
  if (!pressed) return unknownButtonReply(context.language);
  const { action } = pressed;
  const question =
    action.kind === 'ask' ? choiceOf(interaction.message, action.number) : questionOf(interaction.message);
  if (needsQuestion(action) && question === undefined) return questionGoneReply(context.language);
  // Looking at a paragraph asks nothing: it looks nothing up, and must not use up a person's questions.
  const refusal = action.kind === 'context' ? undefined : await refusalFor(question ?? '', context, deps);
  if (refusal) return { ...refusal, private: true };
  const reply = await deps.app.takeAction(action, question, context);
  if (action.kind === 'ask' && question !== undefined) {
    const conversation = conversationOf(interaction.channelId, interaction.user.id);
    deps.app.remember({ conversation, isSecret: isSecret(interaction) }, question);
  }
  if (action.kind !== 'share') return { ...reply, private: isPrivate(pressed, interaction) };
  // What failed stays between the bot and the one who pressed.
  return reply.private ? reply : { ...reply, sharedBy: nameOf(interaction) };
}

/** What was offered for all to see is no secret, though the answer to a press is shown to one person. */
function isSecret({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** What is shared is for everybody; what is chosen in a direct message stays there to be read again. */
function isPrivate(pressed: PressedButton | undefined, { guildId }: ButtonInteraction): boolean {
  if (pressed?.action.kind === 'ask') return guildId !== null;
  return pressed?.action.kind !== 'share';
}

/** The name under which the person is known in that place. */
function nameOf({ member, user }: ButtonInteraction): string {
  return member && 'displayName' in member ? member.displayName : user.displayName;
}
