import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { questionsFrom } from '../../src/suggest/generate.ts';
import { run } from '../support/run.ts';
import { seedsFolder } from '../support/seeds.ts';

const config = { seedsDir: 'seeds', maxArticleBytes: 2 ** 20, maxQuestionLength: 500 };

/** What the README shows of the terminal, without the indentation and the command that starts it. */
function shownInReadme(): string {
  const readme = readFileSync('README.md', 'utf8');
  const [, block = ''] = /^ {4}\$ npm start\n((?: {4}.*\n|\n)+)/m.exec(readme) ?? [];
  return block.replace(/^ {4}/gm, '').trim();
}

describe('the questions that Dalil shows', () => {
  it('are answered word for word as the README shows', async () => {
    const questions = [...shownInReadme().matchAll(/^> (.+)$/gm)].map(([, question]) => question);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    const env = { DATA_DIR: await seedsFolder({}) };
    const { stdout } = await run('src/bin/start.ts', [], `${questions.join('\n')}\n`, env);
    expect(stdout.trim()).toBe(shownInReadme());
  });

  it('are answered by the articles at hand, the sentence that answers first, in each language', async () => {
    const app = await createApp(config, createLog('silent'));
    const { services } = app;
    for (const language of ['ar', 'vi', 'en'] as const) {
      const examples = await services.examples(language);
      expect(examples.length, language).toBeGreaterThan(0);
      const titles = await services.suggest('articles', '', language);
      const suggested = await services.suggest('questions', '', language);
      for (const question of [...examples, ...suggested.filter((text) => !titles.includes(text))]) {
        const [first] = (await services.answer(question)).citations;
        expect(first && questionsFrom(first.article, first.sentence), question).toContain(question);
      }
    }
    await app.close();
  });
});
