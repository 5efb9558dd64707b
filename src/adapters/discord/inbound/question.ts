/** The parts of a message that decide whether it is a question; discord.js's `Message` has them all. */
export interface IncomingMessage {
  readonly content: string;
  readonly system: boolean;
  readonly webhookId: string | null;
  readonly guildId: string | null;
  readonly author: { readonly id: string; readonly bot: boolean };
  readonly mentions: { readonly users: { has(id: string): boolean } };
}

/** Mentions of users, roles, channels and commands, custom emoji and timestamps: tokens, not words of a question. */
const TOKENS = /<(?:@[!&]?\d+|#\d+|\/[^>\n]*:\d+|a?:\w{1,32}:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;

/** What people typed, without the tokens of the platform. */
export function withoutTokens(text: string): string {
  return text
    .replace(TOKENS, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The question in a message, if it is one: a person's direct message, or a message that mentions the bot itself.
 * Mentions of everyone or of a role are not for the bot, nor is a reply that pings it and says nothing.
 */
export function questionIn(message: IncomingMessage, botId: string): string | undefined {
  const { author, content, system, webhookId, guildId, mentions } = message;
  if (author.bot || author.id === botId || system || webhookId) return undefined;
  const question = withoutTokens(content);
  if (guildId === null) return question;
  if (!mentions.users.has(botId)) return undefined;
  const named = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  return named || question !== '' ? question : undefined;
}
