import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../support/discord/faults.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Message } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();

const faults: [string, Fault['kind']][] = [
  ['is reset', 'drop'],
  ['is closed by the other side', 'close'],
  ['is never answered on', 'hang'],
  ['is closed in the middle of the answer', 'cut'],
  ['is reset in the middle of the answer', 'cutByReset'],
  ['brings broken JSON', 'malformed'],
];

/** Ways to ask, with the request that brings the answer. */
const ways: [string, RegExp, Pick<Parameters<typeof open>[0] & object, 'deferAfterMs'>, Ask][] = [
  ['a command', /callback$/, {}, bySlash],
  ['a command that was announced', /%40original$/, { deferAfterMs: 0 }, bySlash],
  ['the announcement of an answer', /callback$/, { deferAfterMs: 0 }, bySlash],
  ['a direct message', /messages$/, {}, byMessage],
];

type Ask = (house: House) => Promise<Message>;

function bySlash({ fake }: House): Promise<Message> {
  return fake.slash('ask', { question: QUESTION }).shown();
}

function byMessage({ fake }: House): Promise<Message> {
  const { world } = fake;
  return fake.replyTo(fake.says(QUESTION, { channel: world.dmWith(world.people.asker) }));
}

describe.each(ways)('%s', (_way, path, patience, ask) => {
  describe.each(faults)('whose connection %s', (_what, kind) => {
    test.each([
      ['before Discord has done it', false],
      ['after Discord has done it', true],
    ])('%s is answered once, and so is the next', async (_when, arrived) => {
      const house = await open({ ...patience, answerTimes: { callbackMs: 400, answerMs: 400 } });
      house.fake.faults.failNext({ path }, { kind, arrived } as Fault, 2);
      expect(words(await ask(house))).toContain(SENTENCE);
      expect(words(await ask(house))).toContain(SENTENCE);
      const { world, requests } = house.fake;
      expect(requests.filter({ path }).filter(({ status }) => status === 0)).toHaveLength(2);
      const said = [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
      expect(said).toHaveLength(2);
      expect(house.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    });
  });
});

test('a connection that fails for good is apologised for once, without a secret in the log', async () => {
  const house = await open();
  house.fake.faults.failNext({ path: /messages$/ }, { kind: 'close' }, 4);
  const shown = await byMessage(house);
  expect(plain(shown)).toContain(String(house.log.find(({ errorId }) => errorId)?.errorId));
  for (const secret of [QUESTION, house.fake.token, 'news.example'])
    expect(JSON.stringify(house.log)).not.toContain(secret);
  expect(words(await byMessage(house))).toContain(SENTENCE);
});
