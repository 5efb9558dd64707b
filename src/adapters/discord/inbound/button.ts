import type { ButtonInteraction } from 'discord.js';
import type { Context } from '../../../contract/command.ts';
import type { Reply } from '../../../contract/reply.ts';
import { textBlock } from '../../../reply/blocks.ts';
import type { MessageKey } from '../../../reply/messages.ts';
import { failedReply } from '../../../reply/views/notices.ts';
import type { Taken } from '../../../runtime/take-action.ts';
import { type Pressed, readCustomId } from '../outbound/actions/custom-id.ts';
import { apologise, deliver } from '../outbound/deliver.ts';
import { logFailure } from '../outbound/failures.ts';
import { questionOf } from '../outbound/markdown/question-line.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { refusalFor } from './refusal.ts';

/** Answers somebody who pressed a button, however old it is; never rejects. */
export async function answerButton(interaction: ButtonInteraction, desk: HandlerDependencies): Promise<void> {
  const pressed = readCustomId(interaction.customId);
  const context = contextAt(interaction, pressed, desk);
  try {
    const work = replyTo(interaction, pressed, context, desk);
    await deliver(interaction, work, pressed?.kind !== 'share', desk);
  } catch (error) {
    const errorId = logFailure(desk.app.log, error, { button: pressed?.kind ?? 'unknown' });
    if (errorId) await apologise(interaction, failedReply(errorId, context.language), desk);
  }
}

/** A button speaks the language of the reply that it stands under. */
function contextAt(
  interaction: ButtonInteraction,
  pressed: Pressed | undefined,
  desk: HandlerDependencies,
): Context {
  const context = contextOf(interaction, desk);
  const language = pressed?.language ?? context.language;
  return { ...context, language };
}

async function replyTo(
  interaction: ButtonInteraction,
  pressed: Pressed | undefined,
  context: Context,
  desk: HandlerDependencies,
): Promise<Reply> {
  if (!pressed) return kindWords('button-unknown', context);
  const question = questionOf(interaction.message);
  const taken = takenBy(pressed, question);
  if (!taken) return kindWords('question-gone', context);
  // Looking at a paragraph asks nothing: it looks nothing up, and must not use up a person's questions.
  const refusal = pressed.kind === 'context' ? undefined : await refusalFor(question ?? '', context, desk);
  if (refusal) return { ...refusal, private: true };
  const reply = await desk.app.take(taken, context);
  if (pressed.kind !== 'share') return { ...reply, private: true };
  // What failed stays between the bot and the one who pressed.
  return reply.private ? reply : { ...reply, sharedBy: nameOf(interaction) };
}

function takenBy(pressed: Pressed, question: string | undefined): Taken | undefined {
  if (pressed.kind === 'context') return pressed;
  if (pressed.kind === 'articles') return { kind: 'articles', offset: pressed.offset };
  if (question === undefined) return undefined;
  return pressed.kind === 'share'
    ? { kind: 'share', question }
    : { kind: 'more', offset: pressed.offset, question };
}

function kindWords(key: MessageKey, { language }: Context): Reply {
  return { status: 'information', language, private: true, blocks: [textBlock(language, 'lead', key)] };
}

/** The name under which the person is known in that place. */
function nameOf({ member, user }: ButtonInteraction): string {
  return member && 'displayName' in member ? member.displayName : user.displayName;
}
