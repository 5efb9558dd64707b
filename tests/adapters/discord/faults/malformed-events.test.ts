import { expect, test } from 'vitest';
import { CountingMeter } from '../../../support/counting.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Json } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();
const ID = '123456789012345678';
const HEAD = {
  id: ID,
  application_id: ID,
  token: 'a-token-of-nobody',
  version: 1,
  locale: 'en-US',
  entitlements: [],
};
const PERSON = {
  user: { id: ID, username: 'somebody', discriminator: '0', global_name: null, avatar: null },
};
const COMMAND = { id: ID, name: 'ask', type: 1, options: [] };

type Build = (house: House) => Json | undefined;

const inChannel = ({ fake: { world } }: House): Json => ({
  channel_id: world.general.id,
  guild_id: world.guild.id,
});

const events: [string, string, Build][] = [
  ['a message without author', 'MESSAGE_CREATE', (house) => ({ id: ID, content: 'x', ...inChannel(house) })],
  [
    'a message without mentions',
    'MESSAGE_CREATE',
    (house) => ({ id: ID, author: PERSON.user, ...inChannel(house) }),
  ],
  ['a message without data', 'MESSAGE_CREATE', () => undefined],
  ['a command without data', 'INTERACTION_CREATE', () => ({ ...HEAD, ...PERSON, type: 2 })],
  ['a command without user', 'INTERACTION_CREATE', () => ({ ...HEAD, type: 2, data: COMMAND })],
  ['a command without channel', 'INTERACTION_CREATE', () => ({ ...HEAD, ...PERSON, type: 2, data: COMMAND })],
  [
    'a button without message',
    'INTERACTION_CREATE',
    (house) => ({
      ...HEAD,
      ...PERSON,
      ...inChannel(house),
      type: 3,
      data: { custom_id: 'x', component_type: 2 },
    }),
  ],
  [
    'a button of a message without author',
    'INTERACTION_CREATE',
    (house) => ({
      ...HEAD,
      ...PERSON,
      type: 3,
      data: { custom_id: 'x', component_type: 2 },
      message: { id: ID, ...inChannel(house) },
    }),
  ],
  [
    'an autocompletion without options',
    'INTERACTION_CREATE',
    () => ({ ...HEAD, ...PERSON, type: 4, data: COMMAND }),
  ],
  ['an interaction without data', 'INTERACTION_CREATE', () => undefined],
  ['a server without roles', 'GUILD_CREATE', () => ({ id: ID })],
  ['a server without data', 'GUILD_CREATE', () => undefined],
  ['a changed server without roles', 'GUILD_UPDATE', () => ({ id: ID })],
  ['a deleted server without data', 'GUILD_DELETE', () => undefined],
  ['a name that stands for faults', 'error', () => ({})],
];

test.each(events)(
  '%s is survived, counted and told once, and the next event is answered',
  async (_what, type, build) => {
    const meter = new CountingMeter();
    const house = await open({ wrap: (app) => ({ ...app, meter }) });
    const { fake, log } = house;
    const data = build(house);
    // What comes again under the same id is taken for a replay.
    for (const id of [ID, `${ID.slice(1)}9`])
      fake.gateway.publish({ type, intent: 0, data: (data?.id ? { ...data, id } : data) as Json });
    expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
    const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(words(await fake.replyTo(asked))).toContain(SENTENCE);
    const event = type === 'error' ? 'other' : type;
    expect(meter.total('dalil_discord_malformed_total', { event })).toBe(2);
    expect(log.filter((line) => line.event === event)).toHaveLength(1);
  },
);

test.each([
  ['an event of a kind that is new', 'SOMETHING_NEW', {}],
  ['a message of nobody and nowhere', 'MESSAGE_CREATE', {}],
  ['a changed message of nobody and nowhere', 'MESSAGE_UPDATE', {}],
  ['an interaction of a kind that is new', 'INTERACTION_CREATE', { ...HEAD, ...PERSON, type: 99 }],
  [
    'a command of a kind that is new',
    'INTERACTION_CREATE',
    { ...HEAD, ...PERSON, type: 2, data: { ...COMMAND, type: 99 } },
  ],
  [
    'a component of a kind that is new',
    'INTERACTION_CREATE',
    { ...HEAD, ...PERSON, type: 3, data: { component_type: 99 } },
  ],
])('%s is passed over without a word', async (_what, type, data) => {
  const { fake, log } = await open();
  fake.gateway.publish({ type, intent: 0, data });
  expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
  expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
