import type { Block } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { textBlock } from '../blocks.ts';

/** Words that point to the list of what was read. */
type Pointer = 'not-found-hint' | 'manner-articles';

/**
 * Points to all that was read: by the command that lists it, or to the folder itself.
 * @param folder of the articles, where no command can be typed
 */
export function inventoryBlocks(
  language: InterfaceLanguage,
  pointer: Pointer,
  count: number,
  folder?: string,
): Block[] {
  if (folder === undefined)
    return [textBlock(language, 'body', pointer, { count }), { type: 'command', name: 'articles' }];
  return [textBlock(language, 'body', `${pointer}-folder`, { count }), { type: 'foreign', text: folder }];
}
