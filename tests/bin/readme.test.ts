import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { questionsFrom } from '../../src/suggest/generate.ts';

const config = { seedsDir: 'seeds', maxArticleBytes: 2 ** 20, maxQuestionLength: 500 };
const context = { language: 'en', isAdministrator: false } as const;

/** The questions of the README's terminal, with what is said to each. */
function shownInReadme(): (readonly [question: string, said: string])[] {
  const readme = readFileSync('README.md', 'utf8');
  return [...readme.matchAll(/^ {4}> (.+)\n\n {4}(.+)$/gm)].map(([, question, said]) => [question!, said!]);
}

describe('the questions that Dalil shows', () => {
  it('are answered as the README says', async () => {
    const app = await createApp(config, createLog('silent'));
    expect(shownInReadme().length).toBeGreaterThanOrEqual(3);
    for (const [question, said] of shownInReadme()) {
      const { blocks } = await app.ask(question, context);
      expect(blocks[0]).toMatchObject({ type: 'text', text: said });
    }
    await app.close();
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
