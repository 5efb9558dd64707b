import { describe, expect, it } from 'vitest';
import { referenceTo, resolveReference } from '../../src/answer/reference.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { articlesInMemory } from '../../src/loading/in-memory.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const articlesOf = async (files: Record<string, string>) => {
  const corpus = await readCorpus(
    await seedsFolder(
      Object.fromEntries(
        Object.entries(files).map(([name, body]) => [name, articleText({ url: 'https://x.example' }, body)]),
      ),
    ),
  );
  return { corpus: () => corpus, ...articlesInMemory(corpus) };
};

describe('references to sentences', () => {
  it('find the sentence, wherever it stands in its article now, or say what became of it', async () => {
    const before = await articlesOf({ 'a.txt': 'One here. Two here.', 'b.txt': 'Other.' });
    const article = before.corpus().articles[0]!;
    const reference = referenceTo(article, article.sentences[1]!);
    expect(await resolveReference(reference, before)).toMatchObject({
      outcome: 'found',
      sentence: article.sentences[1],
    });

    const moved = await articlesOf({ 'a.txt': 'Zero. One here.\n\nTwo here.' });
    const found = await resolveReference(reference, moved);
    expect(
      found.outcome === 'found' && found.article.text.slice(found.sentence.start, found.sentence.end),
    ).toBe('Two here.');

    expect(
      await resolveReference(reference, await articlesOf({ 'a.txt': 'One here. Three.' })),
    ).toMatchObject({
      outcome: 'changed',
    });
    expect(await resolveReference(reference, await articlesOf({ 'b.txt': 'Two here.' }))).toEqual({
      outcome: 'withdrawn',
    });
  });
});
