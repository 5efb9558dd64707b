import type { Reply } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { textBlock } from '../blocks.ts';

/** Asks which of some questions was meant. */
export function readingsReply(
  readings: readonly string[],
  language: InterfaceLanguage,
  isPrivate: boolean,
): Reply {
  return {
    status: 'information',
    language,
    private: isPrivate,
    blocks: [
      textBlock(language, 'lead', 'which-reading'),
      ...readings.map((text, index) => ({ type: 'choice', number: index + 1, text }) as const),
    ],
    actions: readings.map((text, index) => ({ kind: 'ask', number: index + 1, text }) as const),
  };
}
