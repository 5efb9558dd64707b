import { describe, expect, it } from 'vitest';
import { addsNothing, contentOf } from '../../src/answer/same-content.ts';
import { sentencesToShow } from '../../src/answer/show.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import type { Candidate } from '../../src/retrieval/types.ts';
import { articleText } from '../support/seeds.ts';

function candidate(id: string, sentence: string, score: number, scoreGap = 0): Candidate {
  const text = articleText({ url: `https://x.example/${id}` }, sentence);
  const { article } = readArticle({ id, file: `${id}.txt`, bytes: new TextEncoder().encode(text) });
  return {
    article: article!,
    sentence: article!.sentences[0]!,
    score,
    scoreGap,
    matched: { words: [], crossLingualTerms: [] },
    basis: 'words',
    unmet: [],
  };
}

const sure = 0.9;
const cited = (candidates: Candidate[], language = 'en') =>
  sentencesToShow(candidates, 'answered', language).map(({ article, alsoIn }) => [
    article.id,
    alsoIn.map((other) => other.article.id),
  ]);

describe('sentencesToShow', () => {
  it('shows the four best when unsure, however far they are apart, in the order of their rank', () => {
    const apart = [
      'The pool is open.',
      'Hồ bơi có 12 làn.',
      'Trams run late.',
      'Dogs are welcome.',
      'Entry is free.',
    ].map((text, at) => candidate(`c${at}`, text, 0.4, 9 * at));
    const ids = sentencesToShow(apart, 'unsure', 'vi').map(({ article }) => article.id);
    expect(ids).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(sentencesToShow([], 'unsure', 'en')).toEqual([]);
  });

  it('cites further sentences only when they are not far scoreGap, and three at most', () => {
    const unsure = candidate('b', 'Trams run late.', sure, 9);
    const others = ['Dogs are welcome.', 'Entry costs nothing.', 'Parking is scoreGap it.'];
    expect(cited([candidate('a', 'The pool is open.', sure), unsure])).toEqual([['a', []]]);
    const all = others.map((text, i) => candidate(`o${i}`, text, sure));
    expect(cited([candidate('a', 'The pool is open.', sure), ...all])).toHaveLength(3);
  });

  it('puts the question’s own language first among sentences that are nearly as sure', () => {
    const both = [
      candidate('a', 'The pool has 12 lanes.', sure),
      candidate('b', 'Hồ bơi có 12 làn.', sure - 0.01),
    ];
    expect(cited(both, 'en')).toEqual([
      ['a', []],
      ['b', []],
    ]);
    expect(cited(both, 'vi')).toEqual([
      ['b', []],
      ['a', []],
    ]);
  });

  it('keeps the likeliest first where one in the question’s own language is clearly less likely', () => {
    const near = candidate('b', 'Hồ bơi có 12 làn.', sure, 0.5);
    const far = candidate('c', 'Bể bơi mở cửa lúc tám giờ.', sure, 0.6);
    const shown = cited([candidate('a', 'The pool has 12 lanes.', sure), near, far], 'vi');
    expect(shown.map(([id]) => id)).toEqual(['b', 'a', 'c']);
  });

  it('names the other article when it says the same', () => {
    const one = candidate('a', 'The city council approved the new budget on Monday.', sure);
    const same = candidate('b', 'On Monday, the new city budget was approved by the council.', sure);
    expect(cited([one, same])).toEqual([['a', ['b']]]);
  });
});

describe('addsNothing', () => {
  it.each([
    ['على الموازنة الجديدة وافق مجلس المدينة', 'وافق مجلس المدينة على الموازنة الجديدة.', true],
    ['Ngân sách mới được Hội đồng thông qua.', 'Hội đồng thông qua ngân sách mới.', true],
    [
      'The mayor opened the debate.',
      'The mayor opened the debate to hear what residents want changed.',
      true,
    ],
    [
      'The mayor opened the debate to hear what residents want changed.',
      'The mayor opened the debate.',
      false,
    ],
    ['The fee is 45 euros.', 'The fee is 40 euros.', false],
    ['The library closes on Friday.', 'The pool opens at noon.', false],
    ['', '', false],
  ])('%s, after %s → %s', (sentence, chosen, nothing) => {
    expect(addsNothing(contentOf(sentence), contentOf(chosen))).toBe(nothing);
  });
});
