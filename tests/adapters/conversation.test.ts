import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runChat } from '../../src/adapters/terminal/chat/chat.ts';
import type { App } from '../../src/app.ts';
import type { FakeDiscord } from '../support/discord/fake.ts';
import { openApp, openHouse } from '../support/discord/house.ts';
import type { Channel, Message } from '../support/discord/types.ts';
import { words } from '../support/discord/words.ts';
import { openPages } from '../support/web/pages.ts';
import { ARTICLES, CASES, type Case } from './conversation.cases.ts';
import { Speaker } from './web/chat/speak.ts';

/** Holds a conversation in one place; gives the last reply as it is shown there. */
type Place = (lines: readonly string[]) => Promise<string>;

async function readArticles(app: App, seeds: string): Promise<void> {
  for (const [name, content] of Object.entries(ARTICLES)) await writeFile(join(seeds, name), content);
  await app.services.reload();
}

const terminal: Place = async (lines) => {
  const { app, seeds, close } = await openApp();
  onTestFinished(close);
  await readArticles(app, seeds);
  const output = new PassThrough();
  const input = Readable.from([`${lines.join('\n')}\n`]);
  await runChat(app, { input, output, interactive: false, language: 'en', style: { bold: false } });
  output.end();
  return (await text(output)).split(`> ${lines.at(-1)}\n`).at(-1)!;
};

/** Where on Discord a conversation is held, and what a plain line is there. */
interface Room {
  channel(fake: FakeDiscord): Channel;
  /** Writes one message; without it every line is a command. */
  say?(fake: FakeDiscord, line: string, channel: Channel): Message;
}

function onDiscord({ channel: channelOf, say }: Room): Place {
  return async (lines) => {
    const { fake, app, seeds, close } = await openHouse();
    onTestFinished(close);
    await readArticles(app, seeds);
    const channel = channelOf(fake);
    let shown = '';
    for (const line of lines) {
      const [, language] = /^\/language (\w+)$/.exec(line) ?? [];
      const [, question = say ? undefined : line] = /^\/ask (.+)$/.exec(line) ?? [];
      if (language) shown = words(await fake.slash('language', { language }, { channel }).shown());
      else if (question) shown = words(await fake.slash('ask', { question }, { channel }).shown());
      else shown = words(await fake.replyTo(say!(fake, line, channel)));
    }
    return shown;
  };
}

const directMessage = ({ world }: FakeDiscord): Channel => world.dmWith(world.people.asker);
const generalChannel = ({ world }: FakeDiscord): Channel => world.general;

const directMessages = onDiscord({
  channel: directMessage,
  say: (fake, line, channel) => fake.says(line, { channel }),
});
const mentions = onDiscord({
  channel: generalChannel,
  say: (fake, line, channel) => fake.says(`<@${fake.world.bot.id}> ${line}`, { channel }),
});
const commands = onDiscord({ channel: generalChannel });

/** The page in the browser, in whose channel a message begins with a mention. */
function onThePage(place: 'direct' | 'channel', { onlyCommands = false } = {}): Place {
  return async (lines) => {
    const speaker = new Speaker(await openPages({ articles: ARTICLES }), place);
    let shown = '';
    for (const line of lines) {
      const [, language] = /^\/language (\w+)$/.exec(line) ?? [];
      const [, question = onlyCommands ? line : undefined] = /^\/ask (.+)$/.exec(line) ?? [];
      if (language) shown = (await speaker.command('language', { language })).words;
      else if (question) shown = (await speaker.command('ask', { question })).words;
      else shown = (await speaker.message(place === 'channel' ? `@Dalil ${line}` : line)).words;
    }
    return shown;
  };
}

function check(hold: Place) {
  return async ({ lines, says, withholds = [] }: Case): Promise<void> => {
    const shown = await hold(lines);
    for (const phrase of says) expect(shown).toContain(phrase);
    for (const phrase of withholds) expect(shown).not.toContain(phrase);
  };
}

describe.each<[string, Place]>([
  ['in the terminal', terminal],
  ['in direct messages', directMessages],
  ['by mentions', mentions],
  ['in direct messages on the page', onThePage('direct')],
  ['by mentions on the page', onThePage('channel')],
])('a conversation %s', (_where, hold) => {
  test.each(CASES)('$what', check(hold));
});

describe.each<[string, Place]>([
  ['on Discord', commands],
  ['on the page', onThePage('channel', { onlyCommands: true })],
])('by commands %s', (_where, hold) => {
  test.each(CASES.filter(({ isSingle }) => isSingle))('$what', check(hold));
});
