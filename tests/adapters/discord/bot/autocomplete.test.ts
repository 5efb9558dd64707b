import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type House, type HouseOptions, useHouse } from '../../../support/discord/house.ts';
import { QUESTION } from '../../../support/discord/known.ts';
import type { Place } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();

/** The product with other suggestions. */
const suggesting = (suggest: () => Promise<readonly string[]>): HouseOptions => ({
  wrap: (app) => ({ ...app, services: { ...app.services, suggest } }),
});

async function names(fake: House['fake'], command: string, option: string, typed: string, place?: Place) {
  const choices = await fake.autocomplete(command, option, { [option]: typed }, place).choices();
  expect(choices.every(({ name, value }) => name === value)).toBe(true);
  return choices.map(({ name }) => name);
}

describe('while somebody types', () => {
  test.each([
    ['library', 'The new library of Riverton'],
    ['المَسْبَح', 'المسبح البلدي'],
    ['cho noi', 'Chợ nổi của thị trấn'],
  ])('"%s" into /articles suggests titles', async (typed, title) => {
    const { fake } = await open();
    expect(await names(fake, 'articles', 'article', typed)).toEqual([title]);
  });

  test.each([
    ['bridges', '9 bridges'],
    ['فنادق', '12 khách sạn'],
    ['khách sạn', '12 khách sạn'],
  ])('"%s" into /ask suggests a question that is answered with "%s"', async (typed, said) => {
    const { fake } = await open();
    const [first] = await names(fake, 'ask', 'question', typed);
    expect(first).toBeDefined();
    const shown = await fake.slash('ask', { question: first }).shown();
    expect(words(shown).replaceAll('**', '')).toContain(said);
  });

  test('a title is nothing to ask', async () => {
    const { fake } = await open();
    expect(await names(fake, 'ask', 'question', 'The new library')).toEqual([]);
  });

  test('nothing yet, there are suggestions already', async () => {
    const { fake } = await open();
    for (const [command, option] of [
      ['ask', 'question'],
      ['articles', 'article'],
    ] as const)
      expect((await names(fake, command, option, '')).length).toBeGreaterThan(0);
  });

  test('anything else may still be sent', async () => {
    const { fake } = await open();
    await names(fake, 'ask', 'question', 'library');
    expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain('nine in the morning');
  });

  test('odd input, Discord takes every answer and nothing goes wrong', async () => {
    const { fake, log } = await open();
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('(', '[a', '\\', '*'.repeat(500), '\u202e\u0000', 'ا'.repeat(6_000), '<@1>', '%', '::'),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (text, ofArticles) => {
        const [command, option] = ofArticles ? ['articles', 'article'] : ['ask', 'question'];
        expect((await names(fake, command!, option!, text)).length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 60 },
    );
    expect(fake.requests.all.filter(({ status }) => status >= 400)).toEqual([]);
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('suggestions', () => {
  test('that are too many, too long, empty or twice there are left out whole', async () => {
    const long = 'x'.repeat(101);
    const many = Array.from({ length: 40 }, (_, index) => `question ${index}`);
    const { fake } = await open(suggesting(async () => [long, ' ', 'question 0', ...many]));
    expect(await names(fake, 'ask', 'question', 'q')).toEqual(many.slice(0, 25));
  });

  test('that fail are none, and the log says why', async () => {
    const { fake, log } = await open(suggesting(() => Promise.reject(new Error('no pen'))));
    expect(await names(fake, 'ask', 'question', 'q')).toEqual([]);
    expect(log.find(({ level }) => level === 50)).toMatchObject({ err: { message: 'no pen' } });
  });

  test('that come too late are no failure', async () => {
    const { fake, log, bot } = await open();
    const hold = fake.faults.holdNext({ path: /callback$/ });
    fake.autocomplete('ask', 'question', { question: 'lib' });
    await hold.arrived;
    fake.world.clock.advance(3_001);
    hold.release();
    expect((await fake.nextRequest({ path: /callback$/ })).status).toBe(404);
    await bot.stop();
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
