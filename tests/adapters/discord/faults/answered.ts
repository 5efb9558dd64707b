import { expect } from 'vitest';
import type { House } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Json, Message } from '../../../support/discord/types.ts';

/** Asks by direct message and by command, and expects one answer to each. */
export async function expectAnsweredOnce(
  house: House,
  question = QUESTION,
  sentence = SENTENCE,
): Promise<void> {
  const { fake } = house;
  const asked = fake.says(question, { channel: fake.world.dmWith(fake.world.people.asker) });
  expect(plain(await fake.replyTo(asked))).toContain(sentence);
  const command = fake.slash('ask', { question });
  expect(plain(await command.shown())).toContain(sentence);
  expect(repliesTo(house, asked)).toHaveLength(1);
}

/** The bot's messages that reply to this one, so far. */
export function repliesTo({ fake }: House, { id }: Message): Message[] {
  return [...fake.world.messages.values()].filter(
    ({ message_reference: link }) => (link as Json | undefined)?.message_id === id,
  );
}
