import { describe, expect, test } from 'vitest';
import { EXIT, exitStatus } from '../../../../src/errors.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { expectAnsweredOnce } from './answered.ts';
import codes from './data/close-codes.json' with { type: 'json' };

const open = useHouse();
const passing = codes.filter(({ outcome }) => outcome === 'resumed');
const renewing = codes.filter(({ outcome }) => outcome === 'new');
const lasting = codes.filter(({ outcome }) => outcome.startsWith('discord-'));

describe('a connection closed with', () => {
  test.each(passing)('$code ($name) goes on, and what was asked meanwhile is answered', async ({ code }) => {
    const house = await open();
    house.fake.gateway.drop(code);
    await expectAnsweredOnce(house);
    expect(house.fake.gateway).toMatchObject({ identified: 1, resumed: 1 });
    const reconnecting = house.log.filter(({ msg }) => msg === 'gateway reconnecting');
    expect(reconnecting).toMatchObject([{ shard: 0, code: code ?? 1006, session: 'resume' }]);
  });

  // One house for all: discord.js waits five seconds before each session.
  test('any other that may pass gets a new session, and says so', async () => {
    const houses = await Promise.all(renewing.map(async ({ code }) => ({ code, ...(await open()) })));
    for (const { fake, code } of houses) {
      fake.gateway.drop(code);
      fake.gateway.forget();
    }
    for (const house of houses) {
      await house.fake.gateway.untilIdentified(2);
      await expectAnsweredOnce(house);
      const line = house.log.find(({ msg }) => String(msg).startsWith('gateway session begun anew'));
      expect(line, `close code ${house.code}`).toMatchObject({ shard: 0, why: expect.any(String) });
    }
  });

  test.each(lasting)('$code ($name) ends the bot with $outcome and status 2', async ({ code, outcome }) => {
    const { fake, bot, log } = await open();
    fake.gateway.drop(code);
    const reason = await bot.lost;
    expect(reason).toMatchObject({ identifier: outcome });
    expect(reason.message).toMatch(/^[^\n]+[.)]$/);
    expect(exitStatus(reason)).toBe(EXIT.usage);
    expect(log.find(({ msg }) => msg === 'gateway closed for good')).toMatchObject({ shard: 0, code });
  });
});
