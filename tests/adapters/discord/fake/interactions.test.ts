import { MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { ASK, codeOf, nextInteraction, path, putCommands, runAsk } from '../../../support/discord/driver.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';

useConnected();

describe('interactions', () => {
  beforeEach(() => putCommands(client, [ASK, { name: 'Ask about this', type: 3 }]));

  test('a slash command in a guild is answered', async () => {
    const { exchange, received } = await runAsk(fake, client);
    expect(received.options.getString('question')).toBe('where?');
    await received.reply({ content: 'here', flags: MessageFlags.Ephemeral });
    const shown = await exchange.shown();
    expect(shown.content).toBe('here');
    expect(isPrivate(shown)).toBe(true);
  });

  test('a slash command in direct messages has a user and no member', async () => {
    const { received } = await runAsk(fake, client, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(received.inGuild()).toBe(false);
    expect(received.context).toBe(1);
    expect(received.user.username).toBe('asker');
  });

  test('the answer itself comes back when it is asked for', async () => {
    const { received } = await runAsk(fake, client);
    const { resource } = await received.reply({ content: 'here', withResponse: true });
    expect(resource?.message?.content).toBe('here');
  });

  test('a deferral is edited, then followed up', async () => {
    const { exchange, received } = await runAsk(fake, client);
    await received.deferReply();
    await received.editReply('there');
    await received.followUp('and more');
    expect((await received.fetchReply()).content).toBe('there');
    expect((await exchange.shown()).content).toBe('there');
    expect((await exchange.followUps())[0]?.content).toBe('and more');
  });

  test('autocompletion gets its choices', async () => {
    const arriving = nextInteraction(client);
    const exchange = fake.autocomplete('ask', 'question', { question: 'wh' });
    const received = await arriving;
    if (!received.isAutocomplete()) throw new Error('not an autocompletion');
    expect(received.options.getFocused()).toBe('wh');
    await received.respond([{ name: 'where?', value: 'where?' }]);
    expect(await exchange.choices()).toEqual([{ name: 'where?', value: 'where?' }]);
  });

  test('a button updates its message', async () => {
    const { exchange, received } = await runAsk(fake, client);
    const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
    await received.reply({ content: 'here', components: [{ type: 1, components: [button] }] });
    await exchange.shown();
    const arriving = nextInteraction(client);
    const source = exchange.interaction.original;
    if (!source) throw new Error('no message');
    const pressed = fake.press(source, 'more');
    const press = await arriving;
    if (!press.isButton()) throw new Error('not a button');
    await press.update({ content: 'more', components: [] });
    expect((await pressed.shown()).content).toBe('more');
    expect(source.content).toBe('more');
  });

  test('a message command brings the message', async () => {
    const target = fake.says('what about it?');
    const arriving = nextInteraction(client);
    fake.messageCommand('Ask about this', target);
    const received = await arriving;
    if (!received.isMessageContextMenuCommand()) throw new Error('not a message command');
    expect(received.targetMessage.content).toBe('what about it?');
  });

  test('a second acknowledgement is refused with 40060', async () => {
    const { received } = await runAsk(fake, client);
    const callback = path(`interactions/${received.id}/${received.token}/callback`);
    await received.reply('once');
    expect(await codeOf(client.rest.post(callback, { body: { type: 4, data: { content: 'twice' } } }))).toBe(
      40060,
    );
  });

  test('an interaction left for three seconds is unknown, and so is a made-up one', async () => {
    const { received } = await runAsk(fake, client);
    fake.world.clock.advance(3001);
    expect(await codeOf(received.reply('late'))).toBe(10062);
    expect(await codeOf(client.rest.post(path('interactions/1/x/callback'), { body: { type: 5 } }))).toBe(
      10062,
    );
  });

  test('a token ends after fifteen minutes', async () => {
    const { received } = await runAsk(fake, client);
    await received.deferReply();
    fake.world.clock.advance(15 * 60_000 + 1);
    expect(await codeOf(received.editReply('late'))).toBe(50027);
  });

  test('a user-installed command has five follow-ups where the bot is not', async () => {
    const elsewhere = fake.world.addGuild('Elsewhere', false);
    const channel = fake.world.addChannel({ type: 0, guildId: elsewhere.id, name: 'far' });
    const { received } = await runAsk(fake, client, { channel, userInstall: true });
    await received.reply('first');
    for (let n = 0; n < 5; n += 1) await received.followUp(`${n}`);
    expect(await codeOf(received.followUp('too many'))).toBe(40094);
  });
});
