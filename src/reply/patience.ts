import type { InterfaceLanguage } from '../text/language.ts';
import { textBlock } from './blocks.ts';
import type { Reply } from './types.ts';

/** Asks a person who asks too much to wait that many seconds. */
export function patienceReply(seconds: number, language: InterfaceLanguage): Reply {
  return {
    status: 'refused',
    language,
    private: true,
    blocks: [textBlock(language, 'lead', 'slow-down', { seconds })],
  };
}
