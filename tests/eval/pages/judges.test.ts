import { describe, expect, test } from 'vitest';
import { judgeAuthor, judgeDate, judgeTitle } from '../../../src/eval/pages/judge-metadata.ts';
import { judgeBody, judgeFragments, rates, sumOverlaps } from '../../../src/eval/pages/judge-text.ts';

describe('titles', () => {
  test.each([
    ['The ferry “Alma” opens', 'The ferry "Alma" opens', 'right'],
    ['The ferry opens', 'The ferry opens | Marrowby Post', 'right'],
    ['The ferry opens - Marrowby Post', 'The ferry opens', 'right'],
    ['渡轮码头开放', '渡轮码头开放_新闻_马罗比网', 'right'],
    ['The ferry opens', 'The ferry opens [Marrowby Post]', 'right'],
    ['Marrowby Post', 'The ferry opens', 'wrong'],
    ['The ferry', 'The ferry opens', 'wrong'],
    [undefined, 'The ferry opens', 'missed'],
  ] as const)('%j for %j is %s', (ours, truth, verdict) => expect(judgeTitle(ours, truth)).toBe(verdict));
});

describe('authors', () => {
  test.each([
    ['Ines Holt', 'By Ines Holt\n  March 11, 2031', 'right'],
    ['Odile Tarrant, Ines Holt', 'Ines Holt und Odile Tarrant', 'right'],
    ['Ines Holt', 'Ines Holt; Odile Tarrant', 'wrong'],
    ['Marrowby Post', 'Ines Holt', 'wrong'],
    ['Ines Holt', '', 'invented'],
    [undefined, '', 'absent'],
    [undefined, 'Ines Holt', 'missed'],
    ['Ines Holt', undefined, undefined],
  ] as const)('%j for %j is %s', (ours, truth, verdict) => expect(judgeAuthor(ours, truth)).toBe(verdict));
});

test('a site or a desk is nobody: it is right to leave it out', () => {
  expect(judgeAuthor(undefined, 'Marrowby Post', 'www.marrowby-post.example')).toBe('absent');
  expect(judgeAuthor(undefined, 'dpa/ih')).toBe('absent');
  expect(judgeAuthor('Marrowby Town', 'Marrowby Post', 'www.marrowby-post.example')).toBe('wrong');
});

test('dates are compared by the day', () => {
  expect(judgeDate('2031-05-06T10:00:00Z', '2031-05-06')).toBe('right');
  expect(judgeDate('2031-05-07', '2031-05-06')).toBe('wrong');
});

describe('texts', () => {
  test('fragments count wherever they stand, line breaks aside', () => {
    const truth = { within: ['opened its new landing', 'is missing'], without: ['Share this', 'Read also'] };
    expect(judgeFragments('The town opened its\nnew landing. Share  this!', truth)).toEqual({
      found: 1,
      missed: 1,
      foreign: 1,
    });
  });

  test('a body that is the same but for punctuation has an F1 of 1, a foreign one of 0', () => {
    const same = judgeBody('The town opened: its new landing', 'The town opened its new landing.');
    expect(rates(same)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(rates(judgeBody('one two three four five', 'six seven eight nine ten')).f1).toBe(0);
  });

  test('a page that is not read at all costs recall only', () => {
    const { precision, recall } = rates(
      sumOverlaps([
        judgeBody('', 'one two three four five'),
        judgeBody('six seven eight nine', 'six seven eight nine'),
      ]),
    );
    expect([precision, recall]).toEqual([1, 0.5]);
  });
});
