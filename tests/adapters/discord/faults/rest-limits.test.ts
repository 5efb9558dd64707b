import { describe, expect, test } from 'vitest';
import { CountingMeter } from '../../../support/counting.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();
const LINE = 'rate limited';

async function openCounted() {
  const meter = new CountingMeter();
  const house = await open({ wrap: (app) => ({ ...app, meter }) });
  return { ...house, meter, lines: () => house.log.filter(({ msg }) => msg === LINE) };
}

describe('a request that Discord refuses because there were too many', () => {
  test.each(['user', 'shared', 'global'] as const)(
    'in the scope "%s" is counted, told and sent when it may',
    async (scope) => {
      const { fake, meter, lines } = await openCounted();
      const { world } = fake;
      const limit = { kind: 'rateLimit', retryAfterSeconds: 0.05, scope } as const;
      fake.faults.failNext({ path: /callback$/ }, limit);
      fake.faults.failNext({ path: /messages$/ }, limit);
      const asked = fake.slash('ask', { question: QUESTION });
      const said = fake.says(QUESTION, { channel: world.dmWith(world.people.asker) });
      expect(words(await asked.shown())).toContain(SENTENCE);
      expect(words(await fake.replyTo(said))).toContain(SENTENCE);
      expect(meter.total('dalil_discord_rate_limited_total', { scope })).toBe(2);
      expect(meter.total('dalil_discord_rate_limited_total')).toBe(2);
      expect(lines()).toMatchObject([
        { scope, count: 1 },
        { scope, count: 1 },
      ]);
    },
  );
});

test('messages that must wait for the limit of all requests are counted one by one and told in one line', async () => {
  const { fake, bot, meter, lines } = await openCounted();
  const { world } = fake;
  Object.assign(bot.client.rest, { globalRemaining: 0, globalReset: Date.now() + 500 });
  const asked = ['one', 'two', 'three'].map((name) =>
    fake.says(QUESTION, { channel: world.dmWith(world.addUser(name)) }),
  );
  const command = fake.slash('ask', { question: QUESTION });
  for (const message of asked) expect(words(await fake.replyTo(message))).toContain(SENTENCE);
  expect(words(await command.shown())).toContain(SENTENCE);
  expect(meter.total('dalil_discord_rate_limited_total', { scope: 'own' })).toBe(3);
  expect(meter.total('dalil_discord_rate_limited_total')).toBe(3);
  expect(lines()).toHaveLength(1);
});
