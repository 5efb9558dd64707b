import { answerFingerprint } from '../answer/reference.ts';
import type { Reply } from '../contract/reply.ts';
import type { ReplyAction } from '../contract/reply-action.ts';
import type { Context, Services } from '../contract/services.ts';
import { voteGoneReply, voteReply } from '../reply/views/learning/vote.ts';

/**
 * Keeps a person's vote on the answer to a question. The answer is given once more to see what was voted on; one that has changed
 * since is not what the person read.
 */
export async function voteOn(
  question: string,
  { vote, answer: fingerprint }: Extract<ReplyAction, { kind: 'vote' }>,
  { answer: answerTo, questionLog }: Services,
  context: Context,
): Promise<Reply> {
  const { personId, language } = context;
  if (!questionLog?.isKeeping || personId === undefined) return voteGoneReply('off', language);
  const answer = await answerTo(question, { again: true });
  if (answerFingerprint(answer) !== fingerprint) return voteGoneReply('changed', language);
  return voteReply(await questionLog.vote(personId, answer, vote), vote, questionLog.days, context);
}
