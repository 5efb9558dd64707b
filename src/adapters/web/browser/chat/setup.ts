import type { ChatPlace, ChatSetup, ShownCommand } from '../../chat/protocol.ts';
import { find } from './elements.ts';

/** What the server put into the page for its script. */
export const SETUP = JSON.parse(find('#chat').dataset.setup ?? '{}') as ChatSetup;

/** Words of the page's own, with what fills them. */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const words = SETUP.words[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Commands of a place whose name in some language begins with what is typed; those in the page's language come first. */
export function commandsFor(typed: string, place: ChatPlace): ShownCommand[] {
  const wanted = plain(typed);
  const begins = (name: string) => plain(name).startsWith(wanted);
  const found = SETUP.commands.filter(({ names, places }) => places.includes(place) && names.some(begins));
  return [...found.filter(({ title }) => begins(title)), ...found.filter(({ title }) => !begins(title))];
}

/** The command of a place that is called exactly so, in any language. */
export function commandNamed(name: string, place: ChatPlace): ShownCommand | undefined {
  return commandsFor(name, place).find(({ names }) => names.some((each) => plain(each) === plain(name)));
}

/** A name as it is compared: without accents and case, spaces as people type them. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll(' ', '_')
    .toLowerCase();
}
