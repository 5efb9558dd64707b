import { shownText } from './mentions.ts';
import type { Message } from './types.ts';

/** All that a message says, in whatever style, without Markdown's bold and escapes. */
export function words(message: Message): string {
  return shownText(message).replaceAll('**', '').replaceAll('\\', '');
}
