import { describe, expect, it } from 'vitest';
import { referenceTo, resolveReference } from '../../src/answer/reference.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const corpusOf = async (files: Record<string, string>) =>
  readCorpus(
    await seedsFolder(
      Object.fromEntries(
        Object.entries(files).map(([name, body]) => [name, articleText({ url: 'https://x.example' }, body)]),
      ),
    ),
  );

describe('references to sentences', () => {
  it('find the sentence, wherever it stands in its article now, or say what became of it', async () => {
    const before = await corpusOf({ 'a.txt': 'One here. Two here.', 'b.txt': 'Other.' });
    const article = before.articles[0]!;
    const reference = referenceTo(article, article.sentences[1]!);
    expect(resolveReference(reference, before)).toMatchObject({
      outcome: 'found',
      sentence: article.sentences[1],
    });

    const moved = await corpusOf({ 'a.txt': 'Zero. One here.\n\nTwo here.' });
    const found = resolveReference(reference, moved);
    expect(
      found.outcome === 'found' && found.article.text.slice(found.sentence.start, found.sentence.end),
    ).toBe('Two here.');

    expect(resolveReference(reference, await corpusOf({ 'a.txt': 'One here. Three.' }))).toMatchObject({
      outcome: 'changed',
    });
    expect(resolveReference(reference, await corpusOf({ 'b.txt': 'Two here.' }))).toEqual({
      outcome: 'withdrawn',
    });
  });
});
