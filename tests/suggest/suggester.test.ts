import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createRetriever } from '../../src/retrieval/index.ts';
import { questionsFrom } from '../../src/suggest/generate.ts';
import { createSuggester, type FirstSentence, type Suggester } from '../../src/suggest/suggester.ts';
import { articleText } from '../support/seeds.ts';

let suggester: Suggester;
let ask: (question: string) => Promise<FirstSentence | undefined>;

beforeAll(async () => {
  const files = {
    'lake.md': articleText(
      { title: 'Giờ mở cửa của thư viện thành phố', language: 'vi', url: 'https://x.example/1' },
      'Thành phố có 12 thư viện và 7 bảo tàng.',
    ),
    'council.md': articleText(
      { title: 'The mayor opens a museum', language: 'en', url: 'https://x.example/2' },
      'The town has 14 museums. The mayor is Ada Brown. The director of the museum is Carl Green.',
    ),
    'roads.md': articleText(
      { title: 'إصلاح الطرق في المدينة', language: 'ar', url: 'https://x.example/3' },
      'في المدينة 35 مدرسة. ومدير المدرسة هو سالم حسن.',
    ),
  };
  const articles = Object.entries(files).map(([file, text]) => {
    const id = file.replace('.md', '');
    return readArticle({ id, file, bytes: new TextEncoder().encode(text) }).article!;
  });
  const corpus = { articles, problems: [], version: 'test' };
  const retriever = await createRetriever(corpus.articles);
  const source = { retriever, corpusVersion: corpus.version, maxQuestionLength: 500 };
  ask = async (question) => (await answerQuestion(question, source)).citations[0];
  suggester = createSuggester(corpus, ask);
  await suggester.start();
});

describe('the suggester', () => {
  it('suggests only questions that the articles answer, besides their titles', async () => {
    const all = ['ar', 'vi', 'en'].flatMap((language) =>
      suggester.suggest('questions', '', language as 'ar'),
    );
    const titles = suggester.suggest('articles', '', 'en');
    const questions = [...new Set(all)].filter((text) => !titles.includes(text));
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const first = await ask(question);
      expect(first && questionsFrom(first.article, first.sentence)).toContain(question);
    }
  });

  it('gives examples in the language that is asked for, and none that the articles do not answer', async () => {
    for (const language of ['ar', 'vi', 'en'] as const) {
      const examples = await suggester.examples(language, 3);
      expect(examples.length).toBeLessThanOrEqual(3);
      for (const question of examples) expect(await ask(question)).toBeDefined();
    }
    expect(await suggester.examples('en', 1)).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['gio mo', 'Giờ mở cửa của thư viện thành phố'],
    ['Giờ mở'.normalize('NFD'), 'Giờ mở cửa của thư viện thành phố'],
    ['اصلاح', 'إصلاح الطرق في المدينة'],
    ['طرق', 'إصلاح الطرق في المدينة'],
    ['MUSEUM', 'The mayor opens a museum'],
  ])('finds a title by %j', (typed, title) => {
    expect(suggester.suggest('articles', typed, 'en')).toEqual([title]);
  });

  it('takes anything that is typed and keeps to what a platform takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('questions', 'articles'),
        (typed, kind) => {
          const suggested = suggester.suggest(kind as 'questions', typed, 'ar');
          expect(suggested.length).toBeLessThanOrEqual(25);
          for (const text of suggested) expect(text.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('stops looking when told to', async () => {
    let asked = 0;
    const corpus = await readCorpus('seeds');
    const idle = createSuggester(corpus, async () => {
      asked++;
      return undefined;
    });
    const looking = idle.start();
    idle.stop();
    await looking;
    expect(asked).toBeLessThanOrEqual(1);
  });
});
