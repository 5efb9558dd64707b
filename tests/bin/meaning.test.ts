import { describe, expect, test } from 'vitest';
import { prepareGround, SENTENCE } from '../faults/running-bot.ts';
import { program } from '../support/chat.ts';
import type { Behaviour } from '../support/embeddings/behaviour.ts';
import { startEmbeddings } from '../support/embeddings/service.ts';
import { freshFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const ASK = 'src/bin/ask.ts';
const EVAL = 'src/bin/eval.ts';
/** Shares no word with the sentence; to the service, both mean the same. */
const QUESTION = 'Playground sundown?';
const MEANINGS = { playground: 'park', sundown: 'dusk' };
const UNREACHABLE = 'questions are answered without meaning: The embeddings service cannot be reached';

const park = () =>
  seedsFolder({ 'park.txt': articleText({ title: 'Park', url: 'https://news.example/park' }, SENTENCE) });

/** Runs a program over one article with a service, or with what was one. */
async function prepared() {
  const service = await startEmbeddings({ meanings: MEANINGS, dimensions: 256 });
  const env = { EMBEDDINGS_URL: service.url, DATA_DIR: await freshFolder() };
  return { service, env, seeds: await park() };
}

describe('ask', () => {
  test('waits until all sentences have their vectors, and asks for them once', async () => {
    const { service, env, seeds } = await prepared();
    const ask = () => run(ASK, ['--seeds', seeds, '--json', QUESTION], '', env);
    const { status, stdout, stderr } = await ask();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).candidates[0]).toMatchObject({ sentence: SENTENCE });
    expect(service.texts()).toContain(SENTENCE);
    const before = service.texts().length;
    expect(JSON.parse((await ask()).stdout).candidates[0]).toMatchObject({ sentence: SENTENCE });
    expect(service.texts().slice(before)).not.toContain(SENTENCE);
  });

  test('says in one line why it answers without meaning, and answers', async () => {
    const { service, env, seeds } = await prepared();
    await service.stop();
    const { status, stdout, stderr } = await run(ASK, ['--seeds', seeds, '--json', QUESTION], '', env);
    expect(status).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(UNREACHABLE)]);
    expect(JSON.parse(stdout).candidates).toEqual([]);
  });

  test('ends at once where there is nothing to answer from', async () => {
    const { env, service } = await prepared();
    const { status } = await run(ASK, ['--seeds', await freshFolder(), 'Why?'], '', env);
    expect(status).toBe(2);
    expect(service.requests).toEqual([]);
  });
});

describe('eval', () => {
  test('asks once all sentences have their vectors', async () => {
    const { service, env, seeds } = await prepared();
    const files = await seedsFolder({
      'q.jsonl': JSON.stringify({
        id: 'q',
        language: 'en',
        question: QUESTION,
        articleId: 'park',
        answers: ['dusk'],
      }),
    });
    const args = ['--seeds', seeds, '--questions', `${files}/q.jsonl`, '--json'];
    const { status, stdout } = await run(EVAL, args, '', env);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ en: { answerable: 1, hit1: 100 } });
    await service.stop();
    const without = await run(EVAL, args, '', env);
    expect(JSON.parse(without.stdout)).toMatchObject({ en: { answerable: 1, hit1: 0 } });
    expect(without.stderr).toContain(UNREACHABLE);
  });
});

describe('the pages', { timeout: 25_000 }, () => {
  test.each<[string, Partial<Behaviour>, number]>([
    ['waits for the first contact', { fault: 'hangs' }, 1],
    // The next try would be half a minute later.
    ['pauses after a refusal', { fault: { status: 401 }, inputTypes: 'ignored' }, 1],
    ['makes vectors', { delay: 300 }, 6],
  ])('end by themselves while Dalil %s', async (_, behaviour, requests) => {
    const service = await startEmbeddings(behaviour);
    const env = { EMBEDDINGS_URL: service.url, DATA_DIR: await freshFolder(), SEEDS_DIR: await park() };
    const { wrote, child, ended } = program('src/bin/web.ts', ['--public'], env);
    await wrote('http://');
    await service.received(requests);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

describe('the bot', { timeout: 60_000 }, () => {
  test('is online whatever the service does, and says when it answers with meaning', async () => {
    const service = await startEmbeddings({ meanings: MEANINGS, dimensions: 256 });
    await service.stop();
    const ground = await prepareGround();
    const bot = ground.start({ EMBEDDINGS_URL: service.url, LOG_LEVEL: 'info' });
    await bot.says('"online"');
    await bot.says('questions are answered without meaning for now');
    await ground.fake.slash('ask', { question: 'When does the park close?' }).shown();
    await service.restart();
    await bot.says('sentences have their vectors');
    const before = service.texts().length;
    // Somebody else, to whom it is no follow-up.
    const { owner } = ground.fake.world.people;
    await ground.fake.slash('ask', { question: QUESTION }, { user: owner }).shown();
    await expect.poll(() => service.texts().slice(before)).toEqual([expect.stringContaining('sundown')]);
    expect(bot.errors).not.toContain('sundown');
    bot.child.kill('SIGTERM');
    expect(await bot.ended()).toBe(0);
  });
});
