import type { CommandDeclaration, CommandInput, OptionDeclaration } from '../../../contract/declaration.ts';
import type { Vote } from '../../../contract/question-log.ts';
import { latinDigits } from '../../../text/numbers/lexemes.ts';
import { parseOptions } from './options.ts';

/** What a line typed in the chat asks for. */
export type Line =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'command'; readonly name: string; readonly input: CommandInput }
  /** An option is missing, or has a value that is none of the `accepted` ones (empty: anything is). */
  | {
      readonly kind: 'incomplete';
      readonly name: string;
      readonly option: string;
      readonly accepted: readonly string[];
    }
  /** An action of the current question's sentences. */
  | { readonly kind: 'more' }
  | { readonly kind: 'context'; readonly number: number }
  | { readonly kind: 'vote'; readonly vote: Vote }
  /** What follows `/context` is not one number. */
  | { readonly kind: 'unclear-context' }
  /** What follows `/vote` is no vote. */
  | { readonly kind: 'unclear-vote' }
  | { readonly kind: 'quit' };

/** The number of a sentence; so many sentences that it takes more digits are never shown. */
const NUMBER = /^\d{1,4}$/;
/** Whatever stands after the slash command; without its slash a word more makes it a question. */
const QUIT = /^\s*(?:\/(?:quit|exit)(?=\s|$)|(?:quit|exit)\s*$)/i;
const HELP = /^[?؟]$/u;

/** Parses a line as Discord's own input box would: `/name option:value …`, anything else is a question. */
export function parseLine(line: string, commands: readonly CommandDeclaration[]): Line {
  if (QUIT.test(line)) return { kind: 'quit' };
  const match = /^\/([^\s/]+)\s*([\s\S]*)$/u.exec(line.trim());
  if (!match) return { kind: 'question', question: line };
  const [, typed, rest] = match as unknown as [string, string, string];
  const action = parseAction(typed.toLowerCase(), rest);
  if (action) return action;
  const name = HELP.test(typed) ? 'help' : typed.normalize('NFC').toLowerCase();
  const command = commands.find((candidate) => Object.values(candidate.name).includes(name));
  if (!command) return { kind: 'command', name: typed, input: {} };
  const input = parseOptions(rest, command);
  const missing = Object.entries(command.options).find(
    ([key, { required }]) => required && input[key] === undefined,
  );
  if (missing)
    return {
      kind: 'incomplete',
      name: command.name.en,
      option: missing[0],
      accepted: acceptedBy(missing[1]),
    };
  const wrong = Object.entries(command.options).find(
    ([key, option]) =>
      option.choices && input[key] !== undefined && !acceptedBy(option).includes(String(input[key])),
  );
  if (wrong)
    return { kind: 'incomplete', name: command.name.en, option: wrong[0], accepted: acceptedBy(wrong[1]) };
  return { kind: 'command', name: command.name.en, input };
}

function acceptedBy({ choices = [] }: OptionDeclaration): string[] {
  return choices.map(({ value }) => value);
}

function parseAction(typed: string, rest: string): Line | undefined {
  if (typed === 'more') return { kind: 'more' };
  if (typed === 'vote')
    return rest === 'up' || rest === 'down' ? { kind: 'vote', vote: rest } : { kind: 'unclear-vote' };
  if (typed !== 'context') return undefined;
  const number = latinDigits(rest === '' ? '1' : rest);
  return NUMBER.test(number) ? { kind: 'context', number: Number(number) } : { kind: 'unclear-context' };
}
