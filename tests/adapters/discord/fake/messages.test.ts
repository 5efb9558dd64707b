import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { codeOf, nextMessage, path } from '../../../support/discord/driver.ts';
import type { Json, Message } from '../../../support/discord/types.ts';

useConnected();

describe('messages', () => {
  test('in direct messages arrive whole', async () => {
    const arriving = nextMessage(client);
    fake.says('hello', { channel: fake.world.dmWith(fake.world.people.asker) });
    const received = await arriving;
    expect(received.content).toBe('hello');
    expect(received.channel.isDMBased()).toBe(true);
  });

  test('in a guild keep their content to themselves unless they mention the bot', async () => {
    const first = nextMessage(client);
    fake.says('secret');
    expect((await first).content).toBe('');
    const second = nextMessage(client);
    fake.says(`<@${fake.world.bot.id}> open`);
    const received = await second;
    expect(received.content).toContain('open');
    expect(received.mentions.users.has(client.user.id)).toBe(true);
  });

  test('are answered by reply, typed before, edited after', async () => {
    const arriving = nextMessage(client);
    const question = fake.says(`<@${fake.world.bot.id}> hello`);
    const received = await arriving;
    if (received.channel.isSendable()) await received.channel.sendTyping();
    const answer = await received.reply('hi');
    expect((await fake.replyTo(question)).content).toBe('hi');
    await answer.edit('hi again');
    expect((await fake.nextRequest({ method: 'PATCH', path: /messages/ })).status).toBe(200);
    expect((await fake.nextRequest({ method: 'POST', path: /typing$/ })).status).toBe(204);
  });

  test('with an enforced nonce are created once in a few minutes', async () => {
    const { world } = fake;
    const send = async (body: Json) =>
      (await client.rest.post(path(`channels/${world.general.id}/messages`), { body })) as Message;
    const once = { content: 'once', nonce: '1', enforce_nonce: true };
    const first = await send(once);
    expect((await send({ ...once, content: 'again' })).id).toBe(first.id);
    expect((await send({ ...once, nonce: '2' })).id).not.toBe(first.id);
    expect((await send({ ...once, enforce_nonce: false })).id).not.toBe(first.id);
    world.clock.advance(600_000);
    expect((await send(once)).id).not.toBe(first.id);
    expect(await codeOf(send({ ...once, nonce: 'x'.repeat(26) }))).toBe(50035);
  });

  test('ping only whom allowed_mentions lets them', async () => {
    const arriving = nextMessage(client);
    const { asker, stranger } = fake.world.people;
    fake.says(`<@${fake.world.bot.id}> hello`);
    const received = await arriving;
    const content = `@everyone <@${stranger.id}> <@&${fake.world.guild.roles[1]?.id}>`;
    await received.reply({ content, allowedMentions: { parse: [], repliedUser: false } });
    await received.reply({ content, allowedMentions: { parse: ['users'], repliedUser: true } });
    const [quiet, loud] = fake.world.messagesIn(fake.world.general).slice(-2);
    expect(quiet).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
    expect(loud?.mentions.map(({ id }) => id)).toEqual([stranger.id, asker.id]);
  });

  test('a reply to a question that is gone is refused', async () => {
    const arriving = nextMessage(client);
    const question = fake.says(`<@${fake.world.bot.id}> hello`);
    const received = await arriving;
    fake.deletes(question);
    expect(await codeOf(received.reply('late'))).toBe(50035);
    await received.reply({ content: 'late', failIfNotExists: false });
  });

  test('edits arrive as updates', async () => {
    const created = nextMessage(client);
    const question = fake.says(`<@${fake.world.bot.id}> hello`);
    await created;
    const updated = new Promise<string | null>((resolve) => {
      client.once(Events.MessageUpdate, (_old, next) => resolve(next.content));
    });
    fake.edits(question, `<@${fake.world.bot.id}> hello!`);
    expect(await updated).toContain('hello!');
  });

  test('a direct message can be opened by the bot', async () => {
    const user = await client.users.fetch(fake.world.people.stranger.id);
    await user.send('hello');
    expect(fake.world.messagesIn(fake.world.dmWith(fake.world.people.stranger))).toHaveLength(1);
  });
});
