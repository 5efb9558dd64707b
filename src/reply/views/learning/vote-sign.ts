import type { Vote } from '../../../contract/question-log.ts';
import signs from '../../data/vote-signs.json' with { type: 'json' };

/** What stands for a vote in every language; readers of screens hear it in their own. */
export function voteSign(vote: Vote): string {
  return signs[vote];
}
