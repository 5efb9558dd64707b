import { shownText } from './mentions.ts';
import type { Message } from './types.ts';

/** A question that the articles of the test house answer. */
export const QUESTION = 'When does the public library open?';

/** Words of the sentence that answers it. */
export const SENTENCE = 'opens at nine in the morning';

/** The message flag that keeps links from unfolding. */
export const SUPPRESS_EMBEDS = 1 << 2;

/** The message flag of designed messages. */
export const COMPONENTS_V2 = 1 << 15;

/** What a message says, without the bold of the matched words. */
export function plain(message: Message): string {
  return shownText(message).trim().replaceAll('**', '');
}
