import type { Reply } from '../../../contract/reply.ts';
import { informationReply, textBlock } from '../../../reply/blocks.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import type { OnScreen } from './on-screen.ts';

/** Says why `/more` shows nothing: nothing was asked, no sentence comes close, or all are shown. */
export function noMoreReply({ question, last }: OnScreen, language: InterfaceLanguage): Reply {
  const key = question === undefined ? 'chat-nothing-asked' : last === 0 ? 'chat-none-close' : 'no-more';
  return informationReply(language, [textBlock(language, 'lead', key)]);
}

/** Says that no sentence has that number, and which numbers there are. */
export function noSentenceReply(
  number: number,
  { question, last }: OnScreen,
  language: InterfaceLanguage,
): Reply {
  const said =
    question === undefined
      ? textBlock(language, 'lead', 'chat-nothing-asked')
      : textBlock(language, 'lead', 'chat-no-sentence', { number, last });
  return informationReply(language, [said]);
}

/** Says how a vote is given. */
export function voteUsageReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'chat-vote-usage')]);
}

/** Says why there is nothing to vote on: votes are not kept, nothing was asked, or it was not answered. */
export function noVoteReply({ question }: OnScreen, isKeeping: boolean, language: InterfaceLanguage): Reply {
  const asked = question === undefined ? 'chat-no-vote-asked' : 'chat-no-vote-found';
  return informationReply(language, [textBlock(language, 'lead', isKeeping ? asked : 'chat-no-vote')]);
}

/** Says how a sentence is named after `/context`. */
export function contextUsageReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'chat-context-usage')]);
}
