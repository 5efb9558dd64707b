import type { Message } from './types.ts';

/** A question that the articles of the test house answer. */
export const QUESTION = 'When does the public library open?';

/** Words of the sentence that answers it. */
export const SENTENCE = 'opens at nine in the morning';

/** The message flag that keeps links from unfolding. */
export const SUPPRESS_EMBEDS = 1 << 2;

/** What a message says, without the bold of the matched words. */
export function plain({ content }: Message): string {
  return content.replaceAll('**', '');
}
