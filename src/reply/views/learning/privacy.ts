import type { Block, Reply } from '../../../contract/reply.ts';
import type { EmbeddingsPlace } from '../../../contract/services.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { informationReply, textBlock } from '../../blocks.ts';
import { message } from '../../messages.ts';

/** What is kept, by the settings as they are. */
export interface KeptThings {
  readonly hasChosenLanguage: boolean;
  /** Minutes for which conversations are remembered. */
  readonly memoryMinutes: number;
  /** Days for which questions and votes are kept; undefined where none ever were. */
  readonly days?: number;
  /** They are kept now; if not, those that are there will be deleted in time. */
  readonly isKeeping: boolean;
  /** The log says who asks, and what. */
  readonly isPersonalLogged: boolean;
  /** Where questions are sent to, if anywhere. */
  readonly embeddings?: EmbeddingsPlace;
  /** At the machine itself, where no platform stands in between. */
  readonly isLocal: boolean;
}

/** Tells a person all that is kept of them and of what they ask. */
export function privacyReply(
  { hasChosenLanguage, memoryMinutes, days, isKeeping, isPersonalLogged, embeddings, isLocal }: KeptThings,
  language: InterfaceLanguage,
): Reply {
  const questions: Block[] = [
    ...(isKeeping ? [] : [textBlock(language, 'body', 'privacy-questions-off')]),
    ...(isKeeping || days === undefined ? [] : [textBlock(language, 'body', 'privacy-questions-ended')]),
    ...(days === undefined
      ? []
      : [
          textBlock(language, 'body', 'privacy-questions', { days }),
          textBlock(language, 'body', 'privacy-votes', { days }),
        ]),
  ];
  return informationReply(language, [
    textBlock(language, 'lead', 'privacy-lead'),
    ...questions,
    textBlock(language, 'body', 'privacy-language', { isChosen: hasChosenLanguage ? 'yes' : 'no' }),
    textBlock(language, 'body', 'privacy-memory', { minutes: memoryMinutes }),
    textBlock(language, 'body', isPersonalLogged ? 'privacy-log-personal' : 'privacy-log'),
    ...sentBlocks(embeddings, language),
    textBlock(language, 'body', isLocal ? 'privacy-history' : 'privacy-discord'),
    textBlock(language, 'body', 'privacy-forget'),
    { type: 'command', name: 'forget-me' },
  ]);
}

/** Tells where questions are sent to, if anywhere. */
export function sentBlocks(place: EmbeddingsPlace | undefined, language: InterfaceLanguage): Block[] {
  return place ? [{ type: 'text', role: 'body', text: sentText(place, language) }] : [];
}

/** The same in plain words. */
export function sentText({ host, isLocal }: EmbeddingsPlace, language: InterfaceLanguage): string {
  return message(language, 'privacy-embeddings', { isLocal: isLocal ? 'yes' : 'no', host });
}

/** What was deleted of a person. */
export interface ForgottenThings {
  readonly language: boolean;
  /** Undefined where they could not be reached. */
  readonly votes: number | undefined;
  readonly conversations: number;
  /** Days for which questions are kept; undefined where none are. */
  readonly days?: number;
}

/** Tells a person what was deleted, and what cannot be told to be theirs. */
export function forgottenReply(
  { language: hadLanguage, votes, conversations, days }: ForgottenThings,
  language: InterfaceLanguage,
): Reply {
  const deleted: Block[] = [
    ...(hadLanguage ? [textBlock(language, 'body', 'forgotten-language')] : []),
    ...(votes ? [textBlock(language, 'body', 'forgotten-votes', { count: votes })] : []),
    ...(conversations > 0
      ? [textBlock(language, 'body', 'forgotten-conversations', { count: conversations })]
      : []),
  ];
  return informationReply(language, [
    textBlock(language, 'lead', deleted.length > 0 ? 'forgotten' : 'forgotten-nothing'),
    ...deleted,
    ...(votes === undefined ? [textBlock(language, 'body', 'forgotten-votes-failed')] : []),
    ...(days === undefined ? [] : [textBlock(language, 'note', 'forgotten-questions', { days })]),
  ]);
}
