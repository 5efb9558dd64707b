import type { Reply } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { textBlock } from '../blocks.ts';

/** Asks a person who asks too much to wait that many seconds. */
export function patienceReply(seconds: number, language: InterfaceLanguage): Reply {
  return {
    status: 'refused',
    language,
    private: true,
    blocks: [textBlock(language, 'lead', 'slow-down', { seconds })],
  };
}
