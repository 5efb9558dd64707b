import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { codeOf, path } from '../../../support/discord/driver.ts';

useConnected();

describe('failures on demand', () => {
  test('429 is waited out, 500 and a dropped connection are tried again', async () => {
    const match = { method: 'GET', path: /users\/\d+$/ };
    fake.faults.failNext(match, { kind: 'rateLimit', retryAfterSeconds: 0.01 });
    fake.faults.failNext(match, { kind: 'status', status: 500 });
    fake.faults.failNext(match, { kind: 'drop' });
    const user = await client.users.fetch(fake.world.people.stranger.id);
    expect(user.username).toBe('stranger');
    expect(fake.requests.filter(match).map(({ status }) => status)).toEqual([429, 500, 0, 200]);
  });

  test('other failures reach the caller with their code', async () => {
    fake.faults.failNext(
      { method: 'POST' },
      { kind: 'status', status: 403, code: 50013, message: 'Missing Permissions' },
    );
    expect(
      await codeOf(
        client.rest.post(path(`channels/${fake.world.general.id}/messages`), { body: { content: 'x' } }),
      ),
    ).toBe(50013);
  });

  test.each([[undefined], [4000]])(
    'a connection dropped with code %s is resumed, and what was missed is replayed',
    async (code) => {
      const seen = new Promise((resolve) => client.once(Events.MessageCreate, resolve));
      fake.gateway.drop(code);
      fake.says('while you were away', { channel: fake.world.dmWith(fake.world.people.asker) });
      await fake.gateway.untilResumed();
      await seen;
      expect(fake.gateway.identified).toBe(1);
    },
  );

  test('a resumable invalid session resumes; a request to reconnect too', async () => {
    fake.gateway.invalidateSessions(true);
    await fake.gateway.untilResumed(1);
    fake.gateway.askToReconnect();
    await fake.gateway.untilResumed(2);
    expect(fake.gateway.identified).toBe(1);
  });

  test('a session that is gone is identified again', async () => {
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    fake.gateway.invalidateSessions(false);
    await fake.gateway.untilIdentified(2);
    await again;
  });
});

test('a held request goes on when it is released', async () => {
  const hold = fake.faults.holdNext({ path: /users\/\d+$/ });
  const fetching = client.users.fetch(fake.world.people.stranger.id);
  await hold.arrived;
  hold.release();
  expect((await fetching).username).toBe('stranger');
});

test('waiting in vain says for what', async () => {
  await expect(fake.nextRequest({ method: 'DELETE', path: /nothing/ }, 1)).rejects.toThrow(
    'a request DELETE /nothing/',
  );
});
