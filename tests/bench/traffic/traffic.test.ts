import { describe, expect, test } from 'vitest';
import { useHouse } from '../../support/discord/house.ts';
import { QUESTION } from '../../support/discord/known.ts';
import type { BenchQuestion } from '../corpus/questions.ts';
import { seededRandom } from '../corpus/random.ts';
import { KINDS, type Kind } from './asking/asked.ts';
import { Crowd } from './asking/crowd.ts';
import { Ledger } from './asking/ledger.ts';
import { outcomeReader } from './asking/outcome.ts';
import { Traffic } from './asking/traffic.ts';
import { parseOptions } from './options.ts';
import { growth } from './report/slope.ts';
import { summariesOf } from './report/tally.ts';
import { forgetter } from './stage/forget.ts';

const open = useHouse();
const QUESTIONS: BenchQuestion[] = [{ text: QUESTION, language: 'en' }];

/** Three servers with people who ask the real bot. */
async function openTraffic(rateLimitPerMinute: number, people: number) {
  const ledger = new Ledger(outcomeReader('.'));
  const house = await open({
    watch: (request) => ledger.take(request),
    config: () => ({ rateLimitPerMinute }),
  });
  const { fake } = house;
  const crowd = new Crowd(fake, 3, people);
  const random = seededRandom(7);
  const traffic = new Traffic({ fake, ledger, crowd, questions: QUESTIONS, random });
  await traffic.prepare();
  return { fake, ledger, traffic };
}

describe('traffic', () => {
  test('of every kind is acknowledged and answered once', async () => {
    const { traffic, ledger } = await openTraffic(1_000, 500);
    const kinds = Array.from({ length: 24 }, (_, at): Kind => KINDS[at % KINDS.length]!);
    const { interactions, direct } = summariesOf(await Promise.all(kinds.map((kind) => traffic.ask(kind))));
    expect([interactions.answered, direct.answered]).toEqual([18, 6]);
    expect([interactions.acknowledged.max, direct.acknowledged.max].every((time) => time > 0)).toBe(true);
    expect(ledger.repeated).toBe(0);
  });

  test('that gets no answer but a word is told apart', async () => {
    const { traffic } = await openTraffic(1, 1);
    await traffic.ask('slash');
    expect(await traffic.ask('slash')).toMatchObject({ kind: 'slash', outcome: 'limited' });
  });

  test('is forgotten once it is old, all but what was there before', async () => {
    const { fake, traffic } = await openTraffic(1_000, 500);
    const before = fake.world.messages.size;
    const forget = forgetter(fake.world);
    await traffic.ask('slash');
    await traffic.ask('direct');
    forget();
    expect(fake.world.messages.size).toBeGreaterThan(before);
    fake.world.clock.advance(60_000);
    forget();
    expect([fake.world.messages.size, fake.world.interactions.size]).toEqual([before, 0]);
  });
});

test('growth is that of the later half, in megabytes per hundred thousand questions', () => {
  const points = [300, 500, 600, 602, 604, 606].map((megabytes, at) => ({ asked: at * 10_000, megabytes }));
  expect(growth(points)).toBeCloseTo(20);
  expect(growth([])).toBe(0);
});

test.each([[[]], [['burst', 'hour']], [['burst', '--rate', 'x']], [['burst', '--set', '=1']]])(
  'the command line %j is refused with how it is called',
  (args) => expect(() => parseOptions(args)).toThrow('Usage: npm run bench:traffic'),
);
