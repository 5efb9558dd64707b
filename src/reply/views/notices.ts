import type { Block, Reply } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, textBlock } from '../blocks.ts';

/** Says what is missing after a command. */
export function missingOptionReply(
  name: string,
  option: string,
  language: InterfaceLanguage,
  accepted: readonly string[] = [],
): Reply {
  const values = accepted.length > 0 ? accepted.join(' | ') : '…';
  return informationReply(language, [
    textBlock(language, 'lead', 'missing-option'),
    { type: 'text', role: 'body', text: `/${name} ${option}:${values}` },
  ]);
}

/** Says that a button is of a kind that this version does not know. */
export function unknownButtonReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'button-unknown')]);
}

/** Says that the question of a reply can no longer be read. */
export function questionGoneReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'question-gone')]);
}

/** Says that the platform showed nothing of a message, and how to write it so that it does. */
export function withheldReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'words-withheld')]);
}

/** Says that a command is not for this person. */
export function notAllowedReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'not-allowed')]);
}

/** Says kindly that something failed, with the id under which the log has it. */
export function failedReply(errorId: string, language: InterfaceLanguage): Reply {
  const blocks: Block[] = [
    textBlock(language, 'lead', 'failed'),
    { type: 'text', role: 'body', text: errorId },
  ];
  return { status: 'failed', language, blocks, private: true };
}

/** Seconds after which to try again what cannot be looked up for now. */
export const RETRY_AFTER_SECONDS = 10;

/** Says that nothing can be looked up for now. */
export function unavailableReply(language: InterfaceLanguage): Reply {
  const blocks = [textBlock(language, 'lead', 'unavailable')];
  return { status: 'failed', language, blocks, private: true, retryAfter: RETRY_AFTER_SECONDS };
}

/** Says that the bot is about to stop and takes no more work. */
export function stoppingReply(language: InterfaceLanguage): Reply {
  return { status: 'failed', language, blocks: [textBlock(language, 'lead', 'stopping')], private: true };
}

/** Says that too many ask at once. */
export function busyReply(language: InterfaceLanguage): Reply {
  return { status: 'failed', language, blocks: [textBlock(language, 'lead', 'busy')], private: true };
}

/** Asks a person who asks too much to wait that many seconds. */
export function patienceReply(seconds: number, language: InterfaceLanguage): Reply {
  return {
    status: 'refused',
    language,
    private: true,
    blocks: [textBlock(language, 'lead', 'slow-down', { seconds })],
  };
}
