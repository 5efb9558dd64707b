import type { CommandDeclaration, OptionDeclaration } from '../../../contract/declaration.ts';
import { offeredCommands } from '../../../contract/offered.ts';
import type { Services } from '../../../contract/services.ts';
import { FORMAT_LOCALES } from '../../../reply/format-locale.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import type { LiveMessage } from '../drawing/message.ts';
import { CHANNEL } from '../drawing/stand-ins.ts';
import { webMessage } from '../messages/messages.ts';
import { MAX_MESSAGE, MAX_OPTION } from './bodies.ts';
import scriptWords from './data/script-words.json' with { type: 'json' };
import { contextIn } from './person.ts';
import type { ChatPlace, ChatSetup, ShownCommand, ShownOption } from './protocol.ts';

const PLACES: readonly ChatPlace[] = ['channel', 'direct'];

/** Words that the script fills in itself keep their placeholders. */
const UNFILLED = {
  option: '{option}',
  limit: '{limit}',
  file: '{file}',
  who: '{who}',
  time: '{time}',
} as const;

/** What the page's script has to know, in the page's language. */
export function chatSetup(services: Services, language: InterfaceLanguage): ChatSetup {
  const { commands } = services;
  const offered = PLACES.map((place) => ({
    place,
    commands: offeredCommands(commands, contextIn(place, language, services)),
  }));
  const placesOf = (command: CommandDeclaration) =>
    offered.filter((at) => at.commands.includes(command)).map(({ place }) => place);
  return {
    language,
    locale: FORMAT_LOCALES[language],
    commands: commands.map((command) => shownCommand(command, placesOf(command), language)),
    channel: CHANNEL,
    menu: menuEntries(commands, language),
    limits: { message: MAX_MESSAGE, option: MAX_OPTION },
    words: Object.fromEntries(
      scriptWords.map((key) => [
        key,
        webMessage(language, key as Parameters<typeof webMessage>[1], UNFILLED),
      ]),
    ),
  };
}

/** The entries that commands have in the menu of a message. */
export function menuEntries(
  commands: readonly CommandDeclaration[],
  language: InterfaceLanguage,
): LiveMessage['menu'] {
  return commands.flatMap(({ name, onMessage }) =>
    onMessage ? [{ command: name.en, words: onMessage.name[language] }] : [],
  );
}

function shownCommand(
  { name, description, options }: CommandDeclaration,
  places: readonly ChatPlace[],
  language: InterfaceLanguage,
): ShownCommand {
  const shown = Object.entries(options).map(([key, option]) => shownOption(key, option, language));
  return {
    name: name.en,
    title: name[language],
    names: Object.values(name),
    description: description[language],
    places,
    options: [...shown.filter(({ required }) => required), ...shown.filter(({ required }) => !required)],
  };
}

function shownOption(key: string, option: OptionDeclaration, language: InterfaceLanguage): ShownOption {
  const { name, description, type, required, choices, autocomplete } = option;
  return {
    name: key,
    title: name[language],
    description: description[language],
    type,
    required,
    choices: choices?.map(({ value, name: words }) => ({ value, words: words[language] })),
    isSuggested: autocomplete !== undefined,
  };
}
