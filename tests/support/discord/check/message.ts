import limits from '../data/limits.json' with { type: 'json' };
import { type Problem, refusals, refuseIf } from '../refusal.ts';
import type { Json } from '../types.ts';
import { checkComponents } from './components.ts';
import { problem, tooLong } from './problem.ts';

/** Message flags (API reference, "Message Flags"). */
export const FLAGS = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };

const PARTS = ['content', 'embeds', 'components', 'attachments', 'sticker_ids', 'poll'];

/** Whether a body says something under that key. */
function has(body: Json, key: string): boolean {
  const value = body[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

/** Throws what Discord would answer to a message body; `flags` are those that the message will have. */
export function checkMessage(body: Json, flags: number, create: boolean): void {
  refuseIf([
    ...tooLong(body.content, limits.content, ['content']),
    ...checkEmbeds(body.embeds),
    ...checkV2(body, flags),
    ...checkAllowed(body.allowed_mentions),
    ...(has(body, 'components')
      ? checkComponents(body.components, flags & FLAGS.componentsV2 ? 'messageV2' : 'messageV1')
      : []),
  ]);
  if (create && !PARTS.some((part) => has(body, part))) throw refusals.emptyMessage();
}

function checkV2(body: Json, flags: number): Problem[] {
  if (!(flags & FLAGS.componentsV2)) return [];
  const clash = ['content', 'embeds', 'poll', 'sticker_ids'].filter((key) => has(body, key));
  return clash.map((key) =>
    problem(
      [key],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `"${key}" cannot be used with components V2`,
    ),
  );
}

function checkEmbeds(embeds: unknown): Problem[] {
  if (!Array.isArray(embeds)) return [];
  const list = embeds as Json[];
  const found = list.flatMap((embed, index) =>
    tooLong(embed.description, limits.embedDescription, ['embeds', index, 'description']),
  );
  const fields = list.map((embed) => (embed.fields as Json[] | undefined) ?? []);
  fields.forEach((each, index) => {
    if (each.length > limits.embedFields) {
      found.push(
        problem(['embeds', index, 'fields'], 'BASE_TYPE_BAD_LENGTH', `At most ${limits.embedFields}`),
      );
    }
  });
  if (list.length > limits.embeds)
    found.push(problem(['embeds'], 'BASE_TYPE_BAD_LENGTH', 'At most 10 embeds'));
  if (embedCharacters(list) > limits.embedCharacters) {
    found.push(problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000'));
  }
  return found;
}

function embedCharacters(embeds: Json[]): number {
  const texts = embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    (embed.footer as Json | undefined)?.text,
    (embed.author as Json | undefined)?.name,
    ...((embed.fields as Json[] | undefined) ?? []).flatMap((field) => [field.name, field.value]),
  ]);
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

function checkAllowed(allowed: unknown): Problem[] {
  if (!allowed || typeof allowed !== 'object') return [];
  const { parse, ...lists } = allowed as { parse?: string[] } & Json;
  return ['users', 'roles']
    .filter((key) => parse?.includes(key) && has(lists, key))
    .map((key) =>
      problem(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', `"${key}" twice`),
    );
}
