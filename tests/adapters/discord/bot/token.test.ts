import { expect, test } from 'vitest';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();
const REFUSED = { kind: 'status', status: 401, message: '401: Unauthorized' } as const;
const MESSAGES = { method: 'POST', path: /\/messages$/ };

test('a 401 that passes costs nothing but its own request, however often it comes', async () => {
  const { fake, log } = await open();
  const channel = fake.world.dmWith(fake.world.people.asker);
  for (const times of [1, 2]) {
    fake.faults.failNext(MESSAGES, REFUSED);
    fake.says(QUESTION, { channel });
    await fake.nextRequest({ path: /users\/@me$/ });
    const asked = fake.says(QUESTION, { channel });
    expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
    const noted = () => log.filter(({ msg }) => String(msg).includes('still takes the token'));
    await expect.poll(noted).toHaveLength(times);
  }
});

test('a check that fails otherwise leaves the bot as it is', async () => {
  const { fake, log } = await open();
  const channel = fake.world.dmWith(fake.world.people.asker);
  fake.faults.failNext(MESSAGES, REFUSED);
  fake.faults.failNext({ path: /users\/@me$/ }, { kind: 'status', status: 403 });
  fake.says(QUESTION, { channel });
  await fake.nextRequest({ path: /users\/@me$/ });
  expect(plain(await fake.replyTo(fake.says(QUESTION, { channel })))).toContain(SENTENCE);
  await expect.poll(() => log.map(({ msg }) => msg).join()).toContain('could not be checked');
});

test('a 401 that comes again at once ends the bot as a refused token does', async () => {
  const { fake, bot } = await open();
  fake.faults.failNext({}, REFUSED, 100);
  fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
  expect(await bot.lost).toMatchObject({ identifier: 'discord-token-refused' });
});
