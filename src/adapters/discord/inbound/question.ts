/** A role; the one that Discord made for a bot carries the bot's id. */
export interface MentionedRole {
  readonly tags?: { readonly botId?: string } | null;
}

/** The parts of a message that decide whether it is a question; discord.js's `Message` has them all. */
export interface IncomingMessage {
  readonly content: string;
  readonly system: boolean;
  readonly webhookId: string | null;
  readonly guildId: string | null;
  readonly author: { readonly id: string; readonly bot: boolean };
  readonly mentions: {
    readonly users: { has(id: string): boolean };
    readonly roles: { some(is: (role: MentionedRole) => boolean): boolean };
  };
}

/** Mentions of users, roles, channels and commands, custom emoji and timestamps: tokens, not words of a question. */
const TOKENS = /<(?:@[!&]?\d+|#\d+|\/[^<>\n]*:\d+|a?:\w{1,32}:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;

/** What people typed, without the tokens of the platform. */
export function withoutTokens(text: string): string {
  return text
    .replace(TOKENS, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The question in a message, if it is one: a person's direct message, or a message that mentions the bot itself or the role
 * that Discord made for it, which looks the same while typing. Mentions of everyone or of another role are not for the bot, nor
 * is a reply that pings it and says nothing.
 */
export function questionIn(message: IncomingMessage, botId: string): string | undefined {
  const { author, content, system, webhookId, guildId, mentions } = message;
  if (author.bot || author.id === botId || system || webhookId) return undefined;
  const question = withoutTokens(content);
  if (guildId === null) return question;
  if (mentions.roles.some(({ tags }) => tags?.botId === botId)) return question;
  if (!mentions.users.has(botId)) return undefined;
  const named = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  return named || question !== '' ? question : undefined;
}

/**
 * Whether Discord kept the words of such a message back: it mentions the bot's role alone, and not even the mention is in it.
 * Discord shows a bot what is said to itself, not what is said to a role.
 */
export function isWithheld({ content, guildId, mentions }: IncomingMessage, botId: string): boolean {
  return guildId !== null && content === '' && !mentions.users.has(botId);
}
