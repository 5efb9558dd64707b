import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/contract/reply.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { sourceOf } from '../../src/reply/blocks.ts';
import { sentenceLink } from '../../src/reply/text-fragment.ts';

const source: Source = {
  title: 'Library',
  derived: false,
  url: 'https://news.example/a',
  language: 'en',
  pageInLanguage: true,
};
const linkOf = (sentence: string, from: Partial<Source> = {}, longest = 512): string =>
  sentenceLink({ source: { ...source, ...from }, sentence }, longest);

describe('the link to a sentence', () => {
  it('has its first and last words', () => {
    expect(linkOf('The new public library of Riverton opens its doors at nine in the morning.')).toBe(
      'https://news.example/a#:~:text=The%20new%20public%20library%20of%20Riverton,doors%20at%20nine%20in%20the%20morning.',
    );
  });

  it('has a short sentence whole', () => {
    expect(linkOf('It opens at nine.')).toBe('https://news.example/a#:~:text=It%20opens%20at%20nine.');
  });

  it('percent-encodes what has a meaning in a fragment or in Markdown', () => {
    expect(linkOf('a-b, c & (d)')).toBe('https://news.example/a#:~:text=a%2Db%2C%20c%20%26%20%28d%29');
  });

  it('joins a fragment that is there already', () => {
    expect(linkOf('One two.', { url: 'https://news.example/a#top' })).toContain('/a#top:~:text=One');
    expect(linkOf('One two.', { url: 'https://news.example/a#:~:text=x' })).not.toContain('One');
  });

  it('takes fewer words where there is less room, and none where there is too little', () => {
    const sentence = 'تفتح المكتبة العامة الجديدة أبوابها في التاسعة صباحًا في أيام الأسبوع كلها دون انقطاع';
    const words = (link: string) =>
      decodeURIComponent(link.split('text=')[1]?.split(',')[0] ?? '').split(' ').length;
    const most = linkOf(sentence, {}, 1_000).length;
    expect(words(linkOf(sentence, {}, most - 1))).toBe(4);
    expect(words(linkOf(sentence, {}, 220))).toBe(2);
    expect(linkOf(sentence, {}, 60)).toBe(source.url);
  });

  it('is the page alone where the page may speak another language', () => {
    expect(linkOf('It opens at nine.', { pageInLanguage: false })).toBe(source.url);
  });

  it('never throws, and is never longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 30, max: 600 }), (sentence, longest) => {
        expect(linkOf(sentence, {}, longest).length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('a page is taken to hold the article’s words', () => {
  const cases: [string, string, boolean][] = [
    ['with title and language declared', 'title: T\nlanguage: en\nurl: https://x.example/a', true],
    ['without a declared language', 'title: T\nurl: https://x.example/a', false],
    ['without a declared title', 'language: en\nurl: https://x.example/a', false],
  ];
  it.each(cases)('%s', (_what, metadata, expected) => {
    const bytes = new TextEncoder().encode(`---\n${metadata}\n---\nThe library opens at nine.\n`);
    const { article } = readArticle({ id: 'a', file: 'a.txt', bytes });
    expect(sourceOf(article!).pageInLanguage).toBe(expected);
  });
});
