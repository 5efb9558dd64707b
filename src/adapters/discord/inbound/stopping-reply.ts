import type { Reply } from '../../../contract/reply.ts';
import { textBlock } from '../../../reply/blocks.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';

/** Says that the bot is about to stop and takes no more work. */
export function stoppingReply(language: InterfaceLanguage): Reply {
  return { status: 'failed', language, blocks: [textBlock(language, 'lead', 'stopping')], private: true };
}
