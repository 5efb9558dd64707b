import { type Client, DiscordAPIError, Events, type Interaction, type Message } from 'discord.js';
import type { Exchange } from './exchange.ts';
import type { FakeDiscord } from './fake.ts';
import type { Json, Place } from './types.ts';

/** A command to try things with. */
export const ASK = {
  name: 'ask',
  description: 'Ask',
  options: [{ type: 3, name: 'question', description: 'Q', required: true, autocomplete: true }],
};

/** The next interaction that reaches a client. */
export function nextInteraction(client: Client): Promise<Interaction> {
  return new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
}

/** The next message that reaches a client. */
export function nextMessage(client: Client): Promise<Message> {
  return new Promise((resolve) => client.once(Events.MessageCreate, resolve));
}

/** A route as `client.rest` takes it. */
export function path(name: string): `/${string}` {
  return `/${name}`;
}

/** The code that Discord refuses a request with; anything else that came of it, if it was no such refusal. */
export async function codeOf(request: Promise<unknown>): Promise<unknown> {
  const error = await request.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
}

/** Overwrites the global commands with these, as they are. */
export function putCommands(client: Client<true>, commands: readonly Json[]): Promise<unknown> {
  return client.rest.put(path(`applications/${client.application.id}/commands`), { body: commands });
}

/** A person runs /ask; gives both ends of the interaction. */
export async function runAsk(fake: FakeDiscord, client: Client, place?: Place) {
  const arriving = nextInteraction(client);
  const exchange: Exchange = fake.slash('ask', { question: 'where?' }, place);
  const received = await arriving;
  if (!received.isChatInputCommand()) throw new Error('not a slash command');
  return { exchange, received };
}
