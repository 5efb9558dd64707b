import { expect, test } from 'vitest';
import { buttonsOf } from '../../../support/discord/controls.ts';
import type { FakeDiscord } from '../../../support/discord/fake.ts';
import type { Fault } from '../../../support/discord/faults.ts';
import { useHouse } from '../../../support/discord/house.ts';
import type { Message, User } from '../../../support/discord/types.ts';

const open = useHouse();

const MARK = 'zqwxmark';
const NAME = 'zqwxname';
const QUESTION = `When does the library open, ${MARK}?`;

/** Everything that a person can do. */
function doEverything(fake: FakeDiscord, user: User, answer: Message): void {
  const place = { user, permissions: 0x20n };
  const { bot, general } = fake.world;
  fake.slash('ask', { question: QUESTION }, place);
  fake.slash('ask', { question: QUESTION, private: true }, place);
  fake.slash('articles', { article: MARK }, place);
  fake.slash('help', {}, place);
  fake.slash('language', { language: 'vi' }, place);
  fake.slash('settings', { private: true, channel: general.id }, place);
  fake.slash('reload', {}, place);
  fake.autocomplete('ask', 'question', { question: `library ${MARK}` }, place);
  fake.autocomplete('articles', 'article', { article: MARK }, place);
  for (const { custom_id: button } of buttonsOf(answer)) if (button) fake.press(answer, button, place);
  fake.press(answer, 'a button of another version', place);
  const said = fake.says(`<@${bot.id}> ${QUESTION}`, { user });
  fake.says(QUESTION, { user, channel: fake.world.dmWith(user) });
  fake.says(`and the bridges, ${MARK}?`, { user, replyTo: answer });
  fake.messageCommand('Ask about this message', said, place);
  fake.edits(said, `${QUESTION} ${MARK}`);
  fake.deletes(said);
}

/** What goes wrong: on Discord's side, or in the product itself. */
const MISFORTUNES: readonly [string, Fault | 'broken' | undefined][] = [
  ['all is well', undefined],
  ['Discord fails', { kind: 'status', status: 500 }],
  ['Discord refuses', { kind: 'status', status: 403, code: 50_013, message: 'Missing Permissions' }],
  [
    'Discord does not understand',
    { kind: 'status', status: 400, code: 50_035, message: 'Invalid Form Body' },
  ],
  ['nobody is there any more', { kind: 'status', status: 404, code: 10_062, message: 'Unknown interaction' }],
  ['connections are lost', { kind: 'drop' }],
  ['Discord is busy', { kind: 'rateLimit', retryAfterSeconds: 0.01 }],
  ['the product is broken', 'broken'],
];

test.each(MISFORTUNES)('where %s, the log says nothing of who asks, and what', async (_what, fault) => {
  let isBroken = false;
  const failing =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      if (isBroken) throw Object.assign(new Error('broken'), { given });
      return work(...given);
    };
  const { fake, bot, log } = await open({
    wrap: (app) => ({
      ...app,
      dispatchIn: failing(app.dispatchIn),
      converse: failing(app.converse),
      takeAction: failing(app.takeAction),
    }),
  });
  const user = fake.world.addUser(NAME);
  const answer = await fake.slash('ask', { question: QUESTION, private: true }, { user }).shown();
  if (fault === 'broken') isBroken = true;
  else if (fault) fake.faults.failNext({ path: /callback|messages|webhooks|@me/ }, fault, 200);
  doEverything(fake, user, answer);
  // What comes last is asked elsewhere, so that it is seen when all has come.
  const channel = fake.world.addChannel({ type: 0, guildId: fake.world.guild.id, name: 'last' });
  fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { user, channel });
  await fake.nextRequest({ method: 'POST', path: new RegExp(`${channel.id}/messages$`) });
  await bot.stop();
  const lines = log.map((line) => JSON.stringify(line));
  expect(log.filter(({ msg }) => msg === 'asked')).not.toEqual([]);
  if (fault) expect(log.filter(({ level }) => Number(level) >= 30).length).toBeGreaterThan(8);
  for (const told of [MARK, NAME, user.id]) expect(lines.filter((line) => line.includes(told))).toEqual([]);
});
