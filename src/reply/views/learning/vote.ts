import type { Vote, VoteOutcome } from '../../../contract/question-log.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { informationReply, textBlock } from '../../blocks.ts';
import { voteSign } from './vote-sign.ts';

/**
 * Says what came of a vote, and what is kept of it.
 * @param days for which it is kept
 */
export function voteReply(
  outcome: VoteOutcome,
  vote: Vote,
  days: number,
  { language, isLocal = false }: Pick<Context, 'language' | 'isLocal'>,
): Reply {
  const values = { vote: voteSign(vote), direction: vote, days, isTyped: isLocal ? 'yes' : 'no' };
  return informationReply(language, [textBlock(language, 'lead', `vote-${outcome}`, values)]);
}

/** Says why there is nothing to vote on: no votes are kept, or the answer is no longer the one that was read. */
export function voteGoneReply(reason: 'off' | 'changed', language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', `vote-gone-${reason}`)]);
}
