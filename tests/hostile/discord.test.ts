import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type House, useHouse } from '../support/discord/house.ts';
import { KIND } from '../support/discord/interaction.ts';
import { plain, QUESTION, SENTENCE } from '../support/discord/known.ts';
import type { Json, Message, Place } from '../support/discord/types.ts';
import { anyEvent, type PersonalEvent } from './arbitrary/event.ts';
import { addHostileArticles } from './corpus.ts';
import { FUZZ_PATIENCE_MS, fuzz } from './fuzz.ts';
import { expectHarmless } from './harmless.ts';

const open = useHouse();

const BOOLEAN = 5;
const STRING = 3;
const CHAT_INPUT = 1;

/** Lets a person do it, and waits for what they see of it; suggestions are no message. */
async function seen(
  { fake }: House,
  event: PersonalEvent,
  place: Place,
  answer: Message,
): Promise<Message | undefined> {
  const { world } = fake;
  switch (event.does) {
    case 'command':
      return fake.interact({ kind: KIND.command, data: commandData(event) }, place).shown();
    case 'type': {
      const options = [{ name: event.option, type: STRING, value: event.text, focused: true }];
      const data = { id: '1', name: event.command, type: CHAT_INPUT, options };
      const choices = await fake.interact({ kind: KIND.autocomplete, data }, place).choices();
      expect(choices.length).toBeLessThanOrEqual(25);
      return undefined;
    }
    case 'menu': {
      const target = fake.says(event.text, { user: world.people.stranger });
      return fake.messageCommand('Ask about this message', target, place).shown();
    }
    case 'press':
      return fake.press(answer, event.id, place).shown();
    case 'write': {
      if (event.where === 'direct') {
        const channel = world.dmWith(place.user ?? world.people.asker);
        return fake.replyTo(fake.says(event.text, { ...place, channel }));
      }
      const to = event.where === 'reply' ? { replyTo: answer } : {};
      return fake.replyTo(fake.says(`<@${world.bot.id}> ${event.text}`, { ...place, ...to }));
    }
  }
}

function commandData({ name, options }: PersonalEvent & { does: 'command' }): Json {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? BOOLEAN : STRING,
    value,
  }));
  return { id: '1', name, type: CHAT_INPUT, options: given };
}

/** Every message that the bot sent allows no mention, and Discord took all that it sent. */
function expectAcceptedAndSilent({ fake }: House): void {
  for (const { method, path, body, status } of fake.requests.all) {
    expect(status, `${method} ${path}`).toBeLessThan(400);
    const sent = (path.endsWith('/callback') ? (body as Json).data : body) as Json | undefined;
    if (sent?.components !== undefined) expect(sent.allowed_mentions).toMatchObject({ parse: [] });
  }
}

describe.each(['components', 'text'] as const)(
  'whatever people do on Discord, in the style of %s',
  (replyStyle) => {
    test(
      'the bot answers without harm, and goes on',
      async () => {
        const house = await open({ config: () => ({ replyStyle, rateLimitPerMinute: 1_000_000 }) });
        const articles = await addHostileArticles(house.app, house.seeds);
        const { fake } = house;
        const answer = await fake.slash('ask', { question: QUESTION, private: true }).shown();
        const holds = fc.asyncProperty(anyEvent, async ({ event, name, locale }) => {
          const user = fake.world.people.asker;
          user.global_name = name;
          const message = await seen(house, event, { user, locale }, answer);
          if (!message) return;
          expectHarmless(message, articles);
          expect(message).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
        });
        await fc.assert(holds, fuzz(0.1));

        expect(plain(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
        expectAcceptedAndSilent(house);
        expect(house.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      },
      FUZZ_PATIENCE_MS,
    );
  },
);
