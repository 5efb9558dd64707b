import type { Block, Reply } from '../../contract/reply.ts';
import type { ServerPreferences } from '../../preferences/store.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, textBlock } from '../blocks.ts';

/** Says how the bot works in a server; `saved` when that was just changed. */
export function settingsReply(
  preferences: ServerPreferences,
  saved: boolean,
  language: InterfaceLanguage,
): Reply {
  const { channels, privateByDefault } = preferences;
  const count = channels.length;
  const lines: Block[] = [
    textBlock(language, 'lead', saved ? 'settings-saved' : 'settings-lead'),
    textBlock(language, 'body', count > 0 ? 'settings-channels' : 'settings-channels-all', { count }),
    ...channels.map((id): Block => ({ type: 'channel', id })),
    textBlock(language, 'body', privateByDefault ? 'settings-private' : 'settings-public'),
    // "Replies … are in English" is itself written in the language it names.
    preferences.language
      ? textBlock(preferences.language, 'body', 'settings-language')
      : textBlock(language, 'body', 'settings-language-auto'),
  ];
  return informationReply(language, lines);
}

/** Says that only a server has settings. */
export function noServerReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'settings-no-server')]);
}

/** Confirms a person's language, in that language. */
export function languageReply(chosen: InterfaceLanguage | undefined, language: InterfaceLanguage): Reply {
  const confirmed = chosen ?? language;
  return informationReply(confirmed, [
    textBlock(confirmed, 'lead', chosen ? 'language-set' : 'language-auto'),
  ]);
}
