import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { articlesInMemory } from '../../src/loading/in-memory.ts';
import { createRetriever } from '../../src/retrieval/index.ts';
import { createSuggester, type Suggester } from '../../src/suggest/suggester.ts';
import type { InterfaceLanguage } from '../../src/text/language/detect.ts';
import { articleText } from '../support/seeds.ts';
import answers from './answers.json' with { type: 'json' };

const LANGUAGES: readonly InterfaceLanguage[] = ['ar', 'vi', 'en'];

const SMALL = {
  'lake.md': articleText(
    { title: 'Giờ mở cửa của thư viện thành phố', language: 'vi', url: 'https://x.example/1' },
    'Thành phố có 12 thư viện và 7 bảo tàng. Bảo tàng mở cửa lúc 8 giờ. Giám đốc Sở Y tế Trần Văn Ba thăm một phòng khám.',
  ),
  'council.md': articleText(
    { title: 'The mayor opens a museum', language: 'en', url: 'https://x.example/2' },
    'The mayor is Ada Brown. She opened a museum. The town has 40 wards and communes. It has 9 bridges. 95% of households have clean water.',
  ),
  'roads.md': articleText(
    { title: 'إصلاح الطرق في المدينة', language: 'ar', url: 'https://x.example/3' },
    'في المدينة 35 مدرسة. ووزير الصحة سالم حسن زار المدينة. وكالات الدولة تعمل على إصلاح الطرق.',
  ),
};

const inMemory = (corpus: Corpus) => ({ corpus, ...articlesInMemory(corpus) });

interface Suggesting {
  readonly suggester: Suggester;
  /** The sentence that an answer gives first. */
  readonly firstTo: (question: string) => Promise<string | undefined>;
}

async function suggestingOver(corpus: Corpus): Promise<Suggesting> {
  const retriever = await createRetriever(corpus.articles);
  const source = { retriever, corpusVersion: corpus.version, maxQuestionLength: 500 };
  const ask = async (question: string) => (await answerQuestion(question, source)).citations[0];
  const suggester = createSuggester(inMemory(corpus), ask);
  await suggester.start();
  const firstTo = async (question: string) => {
    const first = await ask(question);
    return first?.article.text.slice(first.sentence.start, first.sentence.end);
  };
  return { suggester, firstTo };
}

function smallCorpus(): Corpus {
  const articles = Object.entries(SMALL).map(([file, text]) => {
    const id = file.replace('.md', '');
    return readArticle({ id, file, bytes: new TextEncoder().encode(text) }).article!;
  });
  return { articles, problems: [], version: 'test' };
}

let small: Suggesting;
let shipped: Suggesting;

beforeAll(async () => {
  small = await suggestingOver(smallCorpus());
  shipped = await suggestingOver(await readCorpus('seeds'));
});

describe.each<['small' | 'shipped', () => Suggesting]>([
  ['small', () => small],
  ['shipped', () => shipped],
])('over the %s corpus', (name, suggesting) => {
  it.each(LANGUAGES)(
    'suggests in %s what is answered by the sentence written down for it',
    async (language) => {
      const { suggester, firstTo } = suggesting();
      const right: Readonly<Record<string, string>> = answers[name][language];
      const suggested = await suggester.suggest('questions', '', language);
      expect(suggested.length).toBeGreaterThanOrEqual(3);
      for (const question of suggested) {
        expect(Object.keys(right)).toContain(question);
        expect(await firstTo(question), question).toContain(right[question]);
      }
    },
  );

  it.each(LANGUAGES)('gives examples in %s that are among them', async (language) => {
    const examples = await suggesting().suggester.examples(language, 3);
    expect(examples).toHaveLength(3);
    for (const question of examples) expect(Object.keys(answers[name][language])).toContain(question);
  });
});

describe('the suggester', () => {
  it('suggests questions in another language only where what is typed is in it', async () => {
    const { suggester } = small;
    const bridges = 'How many bridges are there?';
    const clinics = 'Giám đốc Sở Y tế là ai?';
    expect(await suggester.suggest('questions', 'how', 'ar')).toContain(bridges);
    expect(await suggester.suggest('questions', 'كم', 'en')).toContain('كم عدد الجسور؟');
    expect(await suggester.suggest('questions', 'sở', 'en')).toEqual([clinics]);
    expect(await suggester.suggest('questions', 'giam doc', 'vi')).toEqual([clinics]);
    // It begins a word of a Vietnamese question, and is no Vietnamese.
    expect(await suggester.suggest('questions', 'g', 'en')).toEqual([]);
  });

  it('suggests no title as a question', async () => {
    expect(await small.suggester.suggest('questions', 'Giờ mở', 'vi')).toEqual([]);
  });

  it.each<[string, string]>([
    ['gio mo', 'Giờ mở cửa của thư viện thành phố'],
    ['Giờ mở'.normalize('NFD'), 'Giờ mở cửa của thư viện thành phố'],
    ['اصلاح', 'إصلاح الطرق في المدينة'],
    ['طرق', 'إصلاح الطرق في المدينة'],
    ['MUSEUM', 'The mayor opens a museum'],
  ])('finds a title by %j', async (typed, title) => {
    expect(await small.suggester.suggest('articles', typed, 'en')).toEqual([title]);
  });

  it.each<[string, InterfaceLanguage, string]>([
    ['how many brigdes', 'ar', 'How many bridges are there?'],
    ['giamm doc', 'vi', 'Giám đốc Sở Y tế là ai?'],
    ['كم عدد الجسورر', 'en', 'كم عدد الجسور؟'],
  ])('finds a question in spite of a typo: %j', async (typed, language, question) => {
    expect(await small.suggester.suggest('questions', typed, language)).toEqual([question]);
  });

  it('takes anything that is typed and keeps to what a platform takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('questions', 'articles'),
        async (typed, kind) => {
          const suggested = await small.suggester.suggest(kind as 'questions', typed, 'ar');
          expect(suggested.length).toBeLessThanOrEqual(25);
          for (const text of suggested) expect(text.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('stops looking when told to', async () => {
    let asked = 0;
    const idle = createSuggester(inMemory(await readCorpus('seeds')), async () => {
      asked++;
      return undefined;
    });
    const looking = idle.start();
    idle.stop();
    await looking;
    expect(asked).toBeLessThanOrEqual(1);
  });
});
