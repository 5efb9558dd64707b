import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../src/answer/types.ts';
import { readArticle } from '../../../src/corpus/read-article.ts';
import { moreReply } from '../../../src/reply/views/answer.ts';

const body = 'One is here. Two is here. Three is here. Four is here. Five is here.';
const bytes = new TextEncoder().encode(`---\nurl: https://x.example/a\n---\n${body}\n`);
const article = readArticle({ id: 'a', file: 'a.txt', bytes }).article!;
const ranked: Citation[] = article.sentences.map((sentence) => ({
  article,
  sentence,
  score: 1,
  scoreGap: 0,
  matched: { words: [], crossLingualTerms: [] },
  unmet: [],
  alsoIn: [],
}));
const answer = (cited: number): Answer => ({
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
});
