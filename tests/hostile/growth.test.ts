import { expect, test } from 'vitest';
import { messagePayload } from '../../src/adapters/discord/outbound/payload.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Reply } from '../../src/contract/reply.ts';
import { createLog } from '../../src/log.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';
import bombs from './data/bombs.json' with { type: 'json' };
import { leastWorkOf } from './work.ts';

/** Texts of which one is so many times as long as the other, in UTF-16 units. */
const SHORT = 16_384;
const TIMES = 8;
/** What grows with the length, beside what a start costs, is under the first; what grows with its square, far above the second. */
const MOST_TIMES_THE_WORK = 2 * TIMES;
const PATIENCE_MS = 120_000;

interface Bomb {
  readonly pump: string;
  readonly before?: string;
  readonly after?: string;
}

const CONTEXT = { language: 'en', isAdministrator: false } as const;

/** An article that repeats something, asked about in two ways, and every press under the replies. */
async function readAndAsk(seedsDir: string, { pump }: Bomb): Promise<void> {
  const config = { seedsDir, maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  const app = await createApp(config, createLog('silent'));
  try {
    const repeated = `What is ${pump.repeat(Math.floor(400 / pump.length))}?`;
    for (const question of ['When does the ferry landing open?', repeated]) {
      const reply = await app.ask(question, CONTEXT);
      draw(reply);
      await pressAll(app, reply, question);
    }
    await app.services.suggest('questions', pump.slice(0, 100), 'en');
    await app.services.examples('en');
  } finally {
    await app.close();
  }
}

async function pressAll(app: App, { actions = [] }: Reply, question: string): Promise<void> {
  for (const action of actions) draw(await app.takeAction(action, question, CONTEXT));
}

function draw(reply: Reply): void {
  for (const style of ['components', 'text'] as const) messagePayload(reply, style);
}

function articlesOf({ pump, before = '', after = '' }: Bomb, length: number): Promise<string> {
  const body = `${before}${pump.repeat(Math.floor(length / pump.length))}${after}`;
  return seedsFolder({
    'harbour.txt': articleText(
      { url: 'https://x.example/a', language: 'en', title: 'Harbour' },
      `The ferry landing opens at nine. It is new.\n\n${body}`,
    ),
    'raw.txt': `The ferry landing is in the harbour.\n\n${body}\nSource: https://x.example/b`,
  });
}

test.each<Bomb>(bombs)(
  'an article of %j takes no more than its length to read, to ask about and to draw',
  async (bomb) => {
    const [short, long] = [await articlesOf(bomb, SHORT), await articlesOf(bomb, SHORT * TIMES)];
    const little = await leastWorkOf(() => readAndAsk(short, bomb), 3);
    const much = await leastWorkOf(() => readAndAsk(long, bomb), 1);
    expect(much / little).toBeLessThan(MOST_TIMES_THE_WORK);
  },
  PATIENCE_MS,
);
