import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { articleText } from '../support/seeds.ts';

const url = 'https://marrowby.example/budget.pdf';
const read = (body: string, metadata: Record<string, unknown> = { page: 3 }) => {
  const front = articleText({ url, ...(metadata as Record<string, string>) }, body);
  return readArticle({ id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(front) });
};
const pagesOf = (...given: Parameters<typeof read>) =>
  read(...given).article?.sentences.map(({ page }) => page);

describe('an article with pages', () => {
  it('begins on the page that it names, and every form feed begins the next one', () => {
    expect(pagesOf('One. Two.\n\n\f\n\nThree.\n\n\f\f\n\nFour.')).toEqual([3, 3, 4, 6]);
  });

  it('counts a sentence to the page on which it begins', () => {
    const { article } = read('One. Two begins here\fand ends there. Three.');
    expect(article?.sentences.map(({ page }) => page)).toEqual([3, 3, 4]);
    const [, { start, end }] = article!.sentences as unknown as [unknown, { start: number; end: number }];
    expect(article?.text.slice(start, end)).toBe('Two begins here\fand ends there.');
  });

  it('has no paragraph for a form feed between blank lines, and is parted by none within one', () => {
    expect(read('One.\n\n\f\n\nTwo and\fthree.').article?.paragraphs).toHaveLength(2);
  });

  it('has no pages where it names none, whatever form feeds it holds', () => {
    expect(pagesOf('One.\n\n\f\n\nTwo.', {})).toEqual([undefined, undefined]);
  });

  it.each([0, -1, 1.5, 10_000, 'four', '1 2', true])('is refused with %j for its first page', (page) => {
    const { article, problems } = read('One.', { page });
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'refused', code: 'metadata', line: 3 }]);
    expect(problems[0]?.reason).toMatch(/^page /);
  });

  it.each([1, '12', 9_999])('takes %j', (page) => {
    expect(pagesOf('One.', { page })).toEqual([Number(page)]);
  });

  it('loses no page wherever pages end', () => {
    const gap = fc.constantFrom(' ', '\f', '\n\n', '\n\n\f\n\n', '\n\f\n', '\n\n\f\f\n\n');
    const parts = fc.array(fc.tuple(fc.constantFrom('The boat leaves.', 'Die fünf.', 'لا أحد.'), gap), {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 40 }), (all, page) => {
        const body = all.flat().join('').trimEnd();
        const { article } = read(body, { page });
        const from = article!.text.indexOf(body);
        for (const sentence of article!.sentences) {
          const before = article!.text.slice(from, sentence.start);
          expect(sentence.page).toBe(page + before.split('\f').length - 1);
        }
        expect(article!.sentences.length).toBeGreaterThan(0);
      }),
    );
  });
});
