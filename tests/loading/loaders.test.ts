import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LoadConfig, LoadingProgress } from '../../src/loading/loader.ts';
import { type Candidate, createRetriever, highlightsOf } from '../../src/retrieval/index.ts';
import { asked } from '../support/asked.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';
import { LATER, LOADERS, LOADERS_BY_WORD_SEARCH } from './cases.ts';

const QUESTIONS = ['When does the library of quarter 7 open?', 'متى تفتح المكتبة؟', 'Who is the mayor?', '…'];

const sentenceOf = ({ article, sentence }: Candidate) => article.text.slice(sentence.start, sentence.end);

/** More articles than go over at once, one of them with many sentences, and a few that are refused. */
function manyArticles(): Record<string, string> {
  const files: Record<string, string> = { 'refused.txt': 'No link.', 'empty.md': '' };
  for (let at = 0; at < 70; at++) {
    const body = `The library of quarter ${at} opens at ${at % 12}.\n\n${'The mayor came too. '.repeat(at)}`;
    files[`part-${at % 3}/article-${at}.md`] = articleText(
      { title: `Quarter ${at}`, language: 'en', url: `https://x.example/${at}` },
      body,
    );
  }
  return files;
}

describe.each(LOADERS)('the setting of the word search, loading %s', (_, createLoader) => {
  it('reaches the retriever', async () => {
    const seedsDir = await seedsFolder(manyArticles());
    const wordSearch = 'unknown' as 'minisearch';
    const loader = createLoader({ seedsDir, maxArticleBytes: 100_000, wordSearch });
    onTestFinished(() => loader.close());
    await expect(loader.load()).rejects.toThrow();
  });
});

describe.each(LOADERS_BY_WORD_SEARCH)('loading %s', (_, createLoader) => {
  const loaderOver = async (files: Record<string, string>, told = {}) => {
    const seedsDir = await seedsFolder(files);
    const config: LoadConfig = { seedsDir, maxArticleBytes: 100_000 };
    const loader = createLoader(config, told);
    onTestFinished(() => loader.close());
    const load = async (...before: Parameters<typeof loader.load>) => {
      const loaded = await loader.load(...before);
      onTestFinished(() => loaded.close?.());
      return loaded;
    };
    return { loader, load, seedsDir };
  };

  it('gives the articles in order, the problems, and what a search there finds, in these very articles', async () => {
    const { load } = await loaderOver(manyArticles());
    const { corpus, retriever } = await load();
    expect(corpus.articles.map(({ file }) => file)).toEqual(
      Object.keys(manyArticles())
        .filter((file) => file.includes('/'))
        .sort(),
    );
    expect(corpus.problems.map(({ file }) => file)).toEqual(['empty.md', 'refused.txt']);
    expect(corpus.version).toMatch(/^[0-9a-f]{12}$/);
    const here = await createRetriever(corpus.articles);
    for (const question of QUESTIONS) {
      const found = await retriever.search(asked(question), { limit: 5 });
      expect(found).toEqual(await here.search(asked(question), { limit: 5 }));
      for (const { article, sentence } of found) {
        expect(corpus.articles).toContain(article);
        expect(article.sentences).toContain(sentence);
      }
    }
  });

  it('sends a candidate as plain data: its highlights are made by whoever shows it, explanations only when asked for', async () => {
    const { load } = await loaderOver(manyArticles());
    const { retriever } = await load();
    const question = asked('When does the library of quarter 7 open?');
    const [plain] = await retriever.search(question, { limit: 1 });
    const [explained] = await retriever.search(question, { limit: 1, explain: true });
    expect(plain).not.toHaveProperty('explanation');
    expect(explained?.explanation?.terms.map(({ term }) => term)).toContain('library');
    const shown = highlightsOf(plain!).map(([start, end]) => sentenceOf(plain!).slice(start, end));
    expect(shown).toEqual(expect.arrayContaining(['library', 'quarter', '7']));
    expect(structuredClone(plain)).toEqual(plain);
  });

  it('answers many searches at once, each its own', async () => {
    const { load } = await loaderOver(manyArticles());
    const { retriever, corpus } = await load();
    const questions = Array.from({ length: 40 }, (__, at) => `When does the library of quarter ${at} open?`);
    const found = await Promise.all(
      questions.map((question) => retriever.search(asked(question), { limit: 1 })),
    );
    const here = await createRetriever(corpus.articles);
    for (const [at, question] of questions.entries()) {
      expect(found[at]).toEqual(await here.search(asked(question), { limit: 1 }));
    }
  });

  it('keeps the articles that have not changed, with the time when they were read', async () => {
    // What changed just before it was read may have changed since: only older files are known to be the same.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    const { load, seedsDir } = await loaderOver(manyArticles(), { entry: LATER });
    const first = await load();
    await appendFile(path.join(seedsDir, 'part-0/article-3.md'), '\nThe swimming pool opens at noon.\n');
    await rm(path.join(seedsDir, 'part-1/article-4.md'));
    const second = await load(first.corpus);
    const changed = second.corpus.articles.filter((article) => !first.corpus.articles.includes(article));
    expect(changed.map(({ id }) => id)).toEqual(['article-3']);
    expect(second.corpus.articles).toHaveLength(69);
    const [best] = await second.retriever.search(asked('When does the swimming pool open?'), { limit: 1 });
    expect(best!.article).toBe(changed[0]);
    expect(await second.retriever.search(asked(QUESTIONS[0]!), { limit: 10 })).toEqual(
      await (await createRetriever(second.corpus.articles)).search(asked(QUESTIONS[0]!), { limit: 10 }),
    );
  });

  it('sees a change that came so soon after it had read that the times of the file need not show it', async () => {
    const text = 'The pool opens at noon.\n\nSource: https://x.example/pool\n';
    const { load, seedsDir } = await loaderOver({ 'pool.txt': text });
    const first = await load();
    await writeFile(path.join(seedsDir, 'pool.txt'), text.replace('noon', 'nine'));
    const { corpus } = await load(first.corpus);
    expect(corpus.articles.map((article) => article.text)).toEqual([text.replace('noon', 'nine')]);
  });

  it('says how far it is, reading first', async () => {
    const seen: LoadingProgress[] = [];
    const { load } = await loaderOver(manyArticles(), {
      onProgress: (progress: LoadingProgress) => seen.push(progress),
    });
    await load();
    const stages = seen.map(({ stage }) => stage);
    expect(stages).toEqual([...stages].sort().reverse());
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total);
  });

  it('fails as foreseen when the folder is gone, and loads again when it is back', async () => {
    const { load, seedsDir } = await loaderOver({});
    await rm(seedsDir, { recursive: true });
    await expect(load()).rejects.toMatchObject({ name: 'DalilError', identifier: 'seeds-unreadable' });
    const elsewhere = await loaderOver({ 'a.txt': 'One.\n\nSource: https://x.example/a\n' });
    expect((await elsewhere.load()).corpus.articles).toHaveLength(1);
  });

  it('loads nothing into a folder without articles, and nothing after it was closed', async () => {
    const { load, loader, seedsDir } = await loaderOver({});
    const { corpus, retriever } = await load();
    expect(corpus.articles).toEqual([]);
    expect(await retriever.search(asked('When?'), { limit: 3 })).toEqual([]);
    await writeFile(path.join(seedsDir, 'a.txt'), 'One.\n\nSource: https://x.example/a\n');
    await loader.close();
    await expect(load()).rejects.toMatchObject({ identifier: 'loading-failed' });
  });
});
