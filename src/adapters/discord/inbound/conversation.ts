/** The conversation that a person has with the bot in a channel, as the product knows it. */
export function conversationOf(channelId: string, personId: string): string {
  return `${channelId}:${personId}`;
}
