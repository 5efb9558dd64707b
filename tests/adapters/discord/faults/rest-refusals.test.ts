import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../support/discord/faults.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Message } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();

/** A way to ask: what brings the answer, and where it is announced first. */
interface Way {
  path: RegExp;
  deferAfterMs?: number;
  /** Puts the question; gives the answer once it is there. */
  ask(house: House): () => Promise<Message>;
}

const bySlash: Way['ask'] = ({ fake }) => {
  const asked = fake.slash('ask', { question: QUESTION });
  return () => asked.shown();
};

const byMention: Way['ask'] = ({ fake }) => {
  const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
  return () => fake.replyTo(asked);
};

const byDirectMessage: Way['ask'] = ({ fake }) => {
  const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
  return () => fake.replyTo(asked);
};

const WAYS: Record<string, Way> = {
  'a command': { path: /callback$/, ask: bySlash },
  'the announcement of an answer': { path: /callback$/, deferAfterMs: 0, ask: bySlash },
  'a command that was announced': { path: /%40original$/, deferAfterMs: 0, ask: bySlash },
  'a mention': { path: /messages$/, ask: byMention },
  'a direct message': { path: /messages$/, ask: byDirectMessage },
};

const ways = Object.entries(WAYS);

function refusal(status: number, code = 0): Fault {
  return { kind: 'status', status, code };
}

async function openFor({ deferAfterMs }: Way): Promise<House> {
  return open(deferAfterMs === undefined ? {} : { deferAfterMs });
}

/** Everything that the bot has said in that house. */
function said({ fake: { world } }: House): Message[] {
  return [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
}

/** The log holds nothing by which somebody could act for the bot, and nothing of what was asked. */
function expectNoSecret({ log, fake }: House): void {
  const written = JSON.stringify(log);
  const secrets = [fake.token, QUESTION, SENTENCE, ...fake.world.interactions.keys()];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
}

async function expectNextAnswered(house: House, { ask }: Way): Promise<void> {
  expect(words(await ask(house)())).toContain(SENTENCE);
}

describe.each(ways)('%s', (_name, way) => {
  test.each([
    ['500, a fault of its own', refusal(500)],
    ['502, a bad gateway', refusal(502)],
    ['503, overload', refusal(503)],
    ['429 for this bucket', { kind: 'rateLimit', retryAfterSeconds: 0.05 }],
    ['429 for all requests', { kind: 'rateLimit', retryAfterSeconds: 0.05, scope: 'global' }],
    ['429 for a bucket shared with others', { kind: 'rateLimit', retryAfterSeconds: 0.05, scope: 'shared' }],
  ] as [string, Fault][])('to which Discord first says %s is answered once', async (_what, fault) => {
    const house = await openFor(way);
    house.fake.faults.failNext({ path: way.path }, fault, fault.kind === 'status' ? 2 : 1);
    await expectNextAnswered(house, way);
    await expectNextAnswered(house, way);
    expect(said(house)).toHaveLength(2);
    expectNoSecret(house);
  });

  test('to which Discord says 400 gets one clear apology, and the next an answer', async () => {
    const house = await openFor(way);
    house.fake.faults.failNext({ path: way.path }, refusal(400, 50035));
    const shown = await way.ask(house)();
    expect(plain(shown)).toContain(String(house.log.find(({ errorId }) => errorId)?.errorId));
    await expectNextAnswered(house, way);
    expect(said(house)).toHaveLength(2);
    expectNoSecret(house);
  });
});

describe('what nobody can be told', () => {
  test.each([
    ['an interaction that expired', 'a command', refusal(404, 10062)],
    [
      'an interaction that expired before its announcement',
      'the announcement of an answer',
      refusal(404, 10062),
    ],
    ['an interaction that somebody else acknowledged', 'a command', refusal(400, 40060)],
    ['an announcement that was deleted', 'a command that was announced', refusal(404, 10008)],
    ['an announcement whose token has run out', 'a command that was announced', refusal(401, 50027)],
    ['a channel that was deleted', 'a mention', refusal(404, 10003)],
    ['a channel that the bot may not see', 'a mention', refusal(403, 50001)],
    ['a channel in which the bot may not write', 'a mention', refusal(403, 50013)],
    ['a person who takes no messages', 'a direct message', refusal(403, 50007)],
  ])('%s is tried once and noted without noise, and the next is answered', async (_what, name, fault) => {
    const way = WAYS[name]!;
    const house = await openFor(way);
    house.fake.faults.failNext({ path: way.path }, fault);
    way.ask(house);
    await house.fake.nextRequest({ path: way.path });
    await expectNextAnswered(house, way);
    expect(house.fake.requests.filter({ path: way.path })).toHaveLength(2);
    await expect
      .poll(() => house.log.some(({ msg }) => msg === 'an answer could not be delivered'))
      .toBe(true);
    expect(house.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    expectNoSecret(house);
  });
});

describe('between question and answer', () => {
  /** A house whose first answer waits; gives what lets it go on. */
  async function openHeld() {
    const asked = gate();
    const answered = gate();
    const house = await open({
      wrap: (app) => ({
        ...app,
        converse: async (...args) => {
          asked.open();
          await answered.opened;
          return app.converse(...args);
        },
      }),
    });
    return { house, asked: asked.opened, goOn: answered.open };
  }

  test('a channel is deleted: nobody is told, and the next question is answered', async () => {
    const { house, asked, goOn } = await openHeld();
    const { world } = house.fake;
    const channel = world.addChannel({ type: 0, guildId: world.guild.id, name: 'short-lived' });
    house.fake.says(`<@${world.bot.id}> ${QUESTION}`, { channel });
    await asked;
    world.channels.delete(channel.id);
    goOn();
    expect((await house.fake.nextRequest({ path: /messages$/ })).status).toBe(404);
    await expectNextAnswered(house, WAYS['a mention']!);
    expect(house.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  test('the question is deleted: it is answered all the same, in the open', async () => {
    const { house, asked, goOn } = await openHeld();
    const { world } = house.fake;
    const question = house.fake.says(`<@${world.bot.id}> ${QUESTION}`);
    await asked;
    house.fake.deletes(question);
    goOn();
    expect((await house.fake.nextRequest({ path: /messages$/ })).status).toBe(200);
    expect(words(said(house)[0]!)).toContain(SENTENCE);
    await expectNextAnswered(house, WAYS['a mention']!);
    expect(said(house)).toHaveLength(2);
  });
});
