import type { Json, Message, User } from './types.ts';
import type { World } from './world.ts';

/** Whom a message really pings. */
type Pinged = Pick<Message, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Discord parses all of these when `allowed_mentions` is left out. */
const EVERYTHING = { parse: ['users', 'roles', 'everyone'], replied_user: true };

/** All the text of a message that Discord looks for mentions in, text displays included. */
export function shownText(message: { content?: unknown; components?: unknown }): string {
  const inner = (list: unknown): string[] =>
    ((list as Json[] | undefined) ?? []).flatMap((component) => [
      component.type === 10 ? String(component.content) : '',
      ...inner(component.components),
    ]);
  return [String(message.content ?? ''), ...inner(message.components)].join('\n');
}

/** Whom a message pings under the `allowed_mentions` that came with it. */
export function mentioned(world: World, message: Message, allowed: Json | undefined): Pinged {
  const rule: Json = allowed ?? EVERYTHING;
  const parse = (rule.parse as string[] | undefined) ?? [];
  const text = shownText(message);
  const may = (kind: string, id: string): boolean =>
    parse.includes(kind) || ((rule[kind] as string[] | undefined) ?? []).includes(id);
  const users = ids(text, /<@!?(\d+)>/g).filter((id) => may('users', id));
  const replied = (message.referenced_message as Message | undefined)?.author;
  if (replied && rule.replied_user) users.push(replied.id);
  return {
    mentions: [...new Set(users)]
      .map((id) => world.users.get(id))
      .filter((user): user is User => user !== undefined),
    mention_roles: ids(text, /<@&(\d+)>/g).filter((id) => may('roles', id)),
    mention_everyone: parse.includes('everyone') && /@(everyone|here)/.test(text),
  };
}

function ids(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
