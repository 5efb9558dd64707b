import type { AnyCommand } from '../../contract/command.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import { searchTitles } from '../../corpus/title-search.ts';
import type { Corpus } from '../../corpus/types.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { sourceBlock, textBlock } from '../blocks.ts';
import { message } from '../messages.ts';

/**
 * Lists what the bot has read, with links.
 * @param wanted words of a title, as people type them; absent, everything is listed
 * @param offset 0-based rank from which on articles are listed
 */
export function articlesReply(corpus: Corpus, language: InterfaceLanguage, wanted = '', offset = 0): Reply {
  const shown = searchTitles(corpus.articles, wanted);
  const key = wanted && shown.length === 0 ? 'no-such-article' : wanted ? 'articles-found' : 'articles';
  const blocks = [
    textBlock(language, 'lead', key, { count: shown.length }),
    ...shown.map((article, index) => sourceBlock(article, index + 1)).slice(offset),
  ];
  return { ...information(language, blocks), ...(wanted ? {} : { listing: 'articles' }) };
}

/** Says what the bot does and which commands there are for this person. */
export function helpReply(commands: readonly AnyCommand[], language: InterfaceLanguage): Reply {
  return information(language, [
    textBlock(language, 'lead', 'help'),
    ...commands.map((command) => commandBlock(command, language)),
    textBlock(language, 'body', 'help-direct'),
  ]);
}

/** Says that there is no such command, and which there are. */
export function unknownCommandReply(commands: readonly AnyCommand[], language: InterfaceLanguage): Reply {
  return information(language, [
    textBlock(language, 'lead', 'unknown-command'),
    ...commands.map((command) => commandBlock(command, language)),
  ]);
}

/** Says what is missing after a command. */
export function missingOptionReply(
  name: string,
  option: string,
  language: InterfaceLanguage,
  accepted: readonly string[] = [],
): Reply {
  return information(language, [
    textBlock(language, 'lead', 'missing-option'),
    {
      type: 'text',
      role: 'body',
      text: `/${name} ${option}:${accepted.length > 0 ? accepted.join(' | ') : '…'}`,
    },
  ]);
}

/** Says that there is nothing that this could follow on. */
export function nothingOfferedReply(language: InterfaceLanguage): Reply {
  return information(language, [textBlock(language, 'lead', 'no-more')]);
}

/** Says that an administrator's command is not for this person. */
export function notAllowedReply(language: InterfaceLanguage): Reply {
  return information(language, [textBlock(language, 'lead', 'not-allowed')]);
}

/** Says kindly that something failed, with the id under which the log has it. */
export function failedReply(errorId: string, language: InterfaceLanguage): Reply {
  const blocks: Block[] = [
    textBlock(language, 'lead', 'failed'),
    { type: 'text', role: 'body', text: errorId },
  ];
  return { status: 'failed', language, blocks, private: true };
}

/** Latin command on a line of its own and its description on the next, so that either direction reads right. */
function commandBlock(command: AnyCommand, language: InterfaceLanguage): Block {
  const options = Object.entries(command.options)
    .map(([name, { required }]) => (required ? ` ${name}:…` : ` [${name}:…]`))
    .join('');
  const access = command.access === 'everyone' ? '' : ` (${message(language, `${command.access}-only`)})`;
  return {
    type: 'text',
    role: 'body',
    text: `/${command.name.en}${options}\n${command.description[language]}${access}`,
  };
}

function information(language: InterfaceLanguage, blocks: readonly Block[]): Reply {
  return { status: 'information', language, blocks, private: true };
}
