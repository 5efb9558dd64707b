import { MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { ASK, codeOf, nextInteraction, path, putCommands, runAsk } from '../../../support/discord/driver.ts';
import type { Json } from '../../../support/discord/types.ts';

useConnected();

describe('a message that breaks the rules', () => {
  beforeEach(() => putCommands(client, [ASK]));

  const text = (content: string): Json => ({ type: 10, content });
  const button: Json = { type: 2, style: 1, label: 'b', custom_id: 'b' };
  const V2 = MessageFlags.IsComponentsV2;
  const refused: [string, Json, number][] = [
    ['over-long content', { content: 'x'.repeat(2001) }, 50035],
    ['nothing to say', {}, 50006],
    ['V2 components without the flag', { components: [text('x')] }, 50035],
    ['content beside V2 components', { flags: V2, content: 'x', components: [text('x')] }, 50035],
    [
      'a container in a container',
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
      50035,
    ],
    ['a button outside a row', { flags: V2, components: [button] }, 50035],
    ['a section without accessory', { flags: V2, components: [{ type: 9, components: [text('x')] }] }, 50035],
    [
      'over-long text displays',
      { flags: V2, components: [text('x'.repeat(2001)), text('y'.repeat(2000))] },
      50035,
    ],
    ['41 components', { flags: V2, components: Array.from({ length: 41 }, () => text('x')) }, 50035],
    [
      'six buttons in a row',
      {
        content: 'x',
        components: [
          { type: 1, components: [1, 2, 3, 4, 5, 6].map((n) => ({ ...button, custom_id: `${n}` })) },
        ],
      },
      50035,
    ],
    ['a custom_id twice', { content: 'x', components: [{ type: 1, components: [button, button] }] }, 50035],
    [
      'a custom_id of 101',
      { content: 'x', components: [{ type: 1, components: [{ ...button, custom_id: 'x'.repeat(101) }] }] },
      50035,
    ],
    [
      'a link of 513',
      {
        content: 'x',
        components: [
          {
            type: 1,
            components: [{ type: 2, style: 5, label: 'l', url: `https://e.org/${'x'.repeat(500)}` }],
          },
        ],
      },
      50035,
    ],
  ];
  test.each(refused)('a message with %s is refused', async (_what, data, code) => {
    const { received } = await runAsk(fake, client);
    const callback = path(`interactions/${received.id}/${received.token}/callback`);
    expect(await codeOf(client.rest.post(callback, { body: { type: 4, data } }))).toBe(code);
    const posted = client.rest.post(path(`channels/${fake.world.general.id}/messages`), { body: data });
    expect(await codeOf(posted)).toBe(code);
    await received.reply('a refused answer does not count as one');
  });

  test('26 choices and an over-long name are refused', async () => {
    const choices = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
    for (const list of [choices, [{ name: 'x'.repeat(101), value: 'x' }]]) {
      const arriving = nextInteraction(client);
      fake.autocomplete('ask', 'question', { question: 'x' });
      const received = await arriving;
      expect(await codeOf((received.isAutocomplete() ? received : undefined)!.respond(list))).toBe(50035);
    }
  });
});
