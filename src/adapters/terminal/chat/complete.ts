import type { CommandDeclaration, SuggestionKind } from '../../../contract/declaration.ts';
import { offeredCommands } from '../../../contract/offered.ts';
import type { Services } from '../../../contract/services.ts';
import { detectLanguage, type InterfaceLanguage } from '../../../text/language/detect.ts';
import { LOCAL_COMMANDS } from './local-commands.ts';
import { splitOptions } from './options.ts';
import { SITTING_HERE } from './reply-to-line.ts';

/** What Tab offers for the line so far, and the part of it that each would replace. */
export interface Completion {
  readonly offers: readonly string[];
  readonly part: string;
}

/** Completes a line up to the cursor. */
export type Completer = (line: string) => Promise<Completion>;

/** As many as can be taken in at a glance. */
const MOST_SUGGESTIONS = 5;

/** Completes the names of commands, in English and in the person's language, and what is typed after them; else questions. */
export function completer(
  { commands, suggest }: Pick<Services, 'commands' | 'suggest'>,
  language: InterfaceLanguage,
): Completer {
  const offered = offeredCommands(commands, { ...SITTING_HERE, language });
  const names = [
    ...offered.flatMap(({ name }) => [...new Set([name.en, name[language]])]),
    ...LOCAL_COMMANDS.map(({ name }) => name),
  ].map((name) => `/${name} `);
  const suggested = async (kind: SuggestionKind, part: string): Promise<Completion> => {
    const texts = await suggest(kind, part, language);
    // Where nothing is typed, nothing but the person's language tells which would be understood.
    const own = part.trim() === '' ? texts.filter((text) => detectLanguage(text) === language) : texts;
    return { offers: (own.length > 0 ? own : texts).slice(0, MOST_SUGGESTIONS), part };
  };
  return async (line) => {
    if (!line.startsWith('/')) return suggested('questions', line);
    const [, typed, rest = ''] = /^\/(\S+)\s+(.*)$/su.exec(line) ?? [];
    if (typed === undefined) return { offers: starting(names, line), part: line };
    const { option, part } = optionBeingTyped(offered, typed.normalize('NFC').toLowerCase(), rest);
    if (option?.autocomplete) return suggested(option.autocomplete, part);
    return { offers: starting(option?.choices?.map(({ value }) => value) ?? [], part), part };
  };
}

function optionBeingTyped(commands: readonly CommandDeclaration[], typed: string, rest: string) {
  const command = commands.find(({ name }) => Object.values(name).includes(typed));
  const [key, part] = (command && splitOptions(rest, command).at(-1)) ?? ['', ''];
  return { option: command?.options[key], part: part.trimStart() };
}

function starting(all: readonly string[], part: string): string[] {
  return all.filter((each) => each.startsWith(part.toLowerCase()));
}
