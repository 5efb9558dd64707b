import { z } from 'zod';
import { MAX_CONTENT, MAX_CUSTOM_ID } from '../../discord/limits.ts';

/** Characters that Discord lets an option's value have, unless the option has a limit of its own. */
export const MAX_OPTION = 6_000;
/** Characters of a message. */
export const MAX_MESSAGE = MAX_CONTENT;

const place = z.enum(['channel', 'direct']);
const saying = { place, conversation: z.string().regex(/^[\w-]{1,64}$/) };
const name = z.string().min(1).max(MAX_CUSTOM_ID);
const value = z.union([z.string().min(1).max(MAX_OPTION), z.boolean()]);
const question = z.string().min(1).max(MAX_OPTION);

/** A command with its options by their English names. */
export const commandBody = z.object({ ...saying, command: name, options: z.record(z.string(), value) });

/** A plain message; one that replies to an answer has the question of that. */
export const messageBody = z.object({
  ...saying,
  text: z.string().min(1).max(MAX_MESSAGE),
  previous: question.optional(),
});

/** A button under a message, and what stands in the message. */
export const buttonBody = z.object({
  ...saying,
  id: z.string().max(MAX_CUSTOM_ID),
  isPrivate: z.boolean(),
  question: question.optional(),
  choices: z.record(z.string(), question).default({}),
});

/** An entry of the menu of a message that says `text`. */
export const menuBody = z.object({ ...saying, command: name, text: z.string().max(MAX_OPTION) });

/** What is being typed into an option. */
export const suggestionQuery = z.object({
  place,
  command: name,
  option: name,
  typed: z.string().max(MAX_OPTION),
});
