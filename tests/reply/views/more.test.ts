import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../src/answer/types.ts';
import { readArticle } from '../../../src/corpus/read-article.ts';
import type { Article } from '../../../src/corpus/types.ts';
import { moreReply } from '../../../src/reply/views/answer.ts';

function articleOf(id: string, body: string): Article {
  const bytes = new TextEncoder().encode(`---\nurl: https://x.example/${id}\n---\n${body}\n`);
  return readArticle({ id, file: `${id}.txt`, bytes }).article!;
}

const citation = (from: Article, at: number): Citation => ({
  article: from,
  sentence: from.sentences[at]!,
  score: 1,
  scoreGap: 0,
  matched: { words: [], crossLingualTerms: [] },
  basis: 'words',
  unmet: [],
  alsoIn: [],
});

const body = 'One is here. Two is here. Three is here. Four is here. Five is here.';
const article = articleOf('a', body);
const all = article.sentences.map((_, at) => citation(article, at));
const answer = (cited: number, ranked = all): Answer => ({
  question: 'How many?',
  language: 'en',
  status: cited > 0 ? 'answered' : 'not-found',
  confidence: 0.5,
  shown: ranked.slice(0, cited),
  citations: ranked.slice(0, cited),
  candidates: ranked,
  corpusVersion: 'v',
  elapsedMs: 0,
});
const shownBy = (cited: number, offset: number): unknown[] =>
  moreReply(answer(cited), offset).blocks.map((block) =>
    block.type === 'quotation' ? [block.number, block.related] : block.type === 'text' && block.text,
  );

describe('more results', () => {
  it('begin with cited sentences that had no room, numbered on', () => {
    expect(shownBy(3, 1)).toEqual([
      '2 more sentences that may answer this:',
      [2, false],
      [3, false],
      'The next closest sentences, which may be related:',
      [4, true],
    ]);
  });

  it('are only related ones after that', () => {
    expect(shownBy(3, 3)).toEqual([
      'The next closest sentences, which may be related:',
      [4, true],
      [5, true],
    ]);
    expect(shownBy(0, 3)[1]).toEqual([4, true]);
  });

  it('are the closest ones where the articles do not say', () => {
    expect(shownBy(0, 0).slice(0, 2)).toEqual([
      'The closest sentences; they may not answer your question:',
      [1, true],
    ]);
  });

  it('offer themselves until there are no more, and then say so', () => {
    const kinds = (offset: number) => moreReply(answer(1), offset).actions?.map(({ kind }) => kind);
    expect(kinds(1)).toEqual(['context', 'context', 'context', 'more']);
    expect(kinds(4)).toEqual(['context']);
    expect(shownBy(1, 99)).toEqual(['There are no more sentences.']);
  });

  describe('of several articles', () => {
    const [a, b] = [articleOf('a', body), articleOf('b', body.replaceAll('here', 'there'))];
    // By rank: a b a | b a b | a
    const ranked = [
      [a, 0],
      [b, 0],
      [a, 1],
      [b, 1],
      [a, 2],
      [b, 2],
      [a, 3],
    ] as const;
    const mixed = answer(
      0,
      ranked.map(([from, at]) => citation(from, at)),
    );
    const from = (offset: number) =>
      moreReply(mixed, offset).blocks.flatMap((block) =>
        block.type === 'quotation' ? [[block.number, block.articleId, block.sentence.split(' ')[0]]] : [],
      );

    it('have the sentences of one together on each page, numbered on', () => {
      expect(from(0)).toEqual([
        [1, 'a', 'One'],
        [2, 'a', 'Two'],
        [3, 'b', 'One'],
      ]);
      expect(from(3)).toEqual([
        [4, 'b', 'Two'],
        [5, 'b', 'Three'],
        [6, 'a', 'Three'],
      ]);
    });

    it('lose and repeat none where a page had no room for all of its sentences', () => {
      const wholePages = [from(0), from(3), from(6)].flat();
      expect([from(0).slice(0, 2), from(2), from(5)].flat()).toEqual(wholePages);
    });
  });
});
