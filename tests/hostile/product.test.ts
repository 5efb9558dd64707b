import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagePayload } from '../../src/adapters/discord/outbound/payload.ts';
import type { Reply } from '../../src/contract/reply.ts';
import type { Context } from '../../src/contract/services.ts';
import type { Article } from '../../src/corpus/types.ts';
import { checkMessage } from '../support/discord/check/message.ts';
import { openApp } from '../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../support/discord/known.ts';
import type { Json } from '../support/discord/types.ts';
import { anyContext, anySent, type Sent } from './arbitrary/sent.ts';
import { addHostileArticles } from './corpus.ts';
import { FUZZ_PATIENCE_MS, fuzz } from './fuzz.ts';
import { expectHarmless } from './harmless.ts';
import { send } from './send.ts';
import { leastWorkOf, workOf } from './work.ts';

/** How many times the work of a middling question anything else may take; the slowest were 500 times that before. */
const MOST_TIMES_THE_MEDIAN = 200;
const SLOWEST = 10;

let house: Awaited<ReturnType<typeof openApp>>;
let articles: Article[];

beforeAll(async () => {
  house = await openApp();
  articles = await addHostileArticles(house.app, house.seeds);
});
afterAll(() => house.close());

function expectDrawn(reply: Reply): void {
  for (const style of ['components', 'text'] as const) {
    const { flags, ...body } = messagePayload(reply, style);
    const bits = flags.reduce((all, flag) => all | flag, 0);
    expect(() => checkMessage(body as unknown as Json, bits, true)).not.toThrow();
    expectHarmless(body, articles);
  }
}

function expectVerbatim({ blocks }: Reply): void {
  for (const block of blocks) {
    if (block.type !== 'quotation') continue;
    const source = articles.find(({ id }) => id === block.articleId);
    expect(source?.text).toContain(block.sentence);
    expect(block.source.url).toBe(source?.url);
  }
}

describe('whatever people send, by whatever way', () => {
  test(
    'the product answers in time, safely drawn, quotes exactly, and goes on',
    async () => {
      const all: { sent: Sent; context: Context; work: number }[] = [];
      const holds = fc.asyncProperty(anySent, anyContext, async (sent, context) => {
        const { work, result } = await workOf(() => send(house.app, sent, context));
        all.push({ sent, context, work });
        if ('blocks' in result) {
          expect(result.status).not.toBe('failed');
          expectVerbatim(result);
          expectDrawn(result);
        } else expect(result.filter((suggestion) => suggestion.length > 100)).toEqual([]);
      });
      await fc.assert(holds, fuzz(0.8));

      const known = await house.app.ask(QUESTION, { language: 'en', isAdministrator: false });
      expect(JSON.stringify(known.blocks)).toContain(SENTENCE);
      expect(house.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);

      all.sort((a, b) => b.work - a.work);
      const median = all[all.length >> 1]!.work;
      for (const { sent, context } of all.slice(0, SLOWEST)) {
        const least = await leastWorkOf(() => send(house.app, sent, context), 3);
        expect(least / median, JSON.stringify(sent)).toBeLessThan(MOST_TIMES_THE_MEDIAN);
      }
    },
    FUZZ_PATIENCE_MS,
  );
});
