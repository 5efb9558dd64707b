import { describe, expect, test } from 'vitest';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();

describe('the connection', () => {
  test.each([[undefined], [4000]])(
    'dropped with code %s is resumed, and what was asked meanwhile is answered',
    async (code) => {
      const { fake } = await open();
      fake.gateway.drop(code);
      const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
      expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
      expect(fake.gateway).toMatchObject({ identified: 1, resumed: 1 });
    },
  );

  test('has as many shards as Discord recommends, and every one answers', async () => {
    const { fake } = await open({ prepare: ({ world }) => Object.assign(world, { shards: 2 }) });
    expect(fake.gateway.identified).toBe(2);
    const direct = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    const mention = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    for (const asked of [direct, mention]) expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
    expect(plain(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
  });

  test('closed for good says why', async () => {
    const { fake, bot } = await open();
    fake.gateway.drop(4004);
    expect(await bot.lost).toMatchObject({ identifier: 'discord-token-refused' });
  });
});

describe('a stop', () => {
  test('lets the reply under way finish, turns new work away, then closes the connection', async () => {
    const { fake, bot } = await open();
    const hold = fake.faults.holdNext({ path: /callback$/ });
    const first = fake.slash('ask', { question: QUESTION });
    await hold.arrived;
    const stopped = bot.stop();
    const late = await fake.slash('ask', { question: QUESTION }).shown();
    expect(plain(late)).toContain('about to restart');
    hold.release();
    await stopped;
    expect(plain(await first.shown())).toContain(SENTENCE);
    await fake.gateway.untilEmpty();
  });
});
