import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { searchTitles } from '../../src/corpus/title-search.ts';
import { articleText } from '../support/seeds.ts';

const TITLES = ['Giờ mở cửa của thư viện thành phố', 'The mayor opens a museum', 'إصلاح الطرق في المدينة'];
const articles = TITLES.map((title, at) => {
  const head = { title, language: 'en', url: `https://x.example/${at}` };
  const bytes = new TextEncoder().encode(articleText(head, 'A sentence.'));
  return readArticle({ id: `${at}`, file: `${at}.md`, bytes }).article!;
});
const found = (typed: string) => searchTitles(articles, typed).map(({ heading }) => heading.text);

describe('searchTitles', () => {
  it.each([
    ['gio mo', TITLES[0]],
    ['Giờ mở'.normalize('NFD'), TITLES[0]],
    ['museum THE', TITLES[1]],
    ['اصلاح', TITLES[2]],
    ['طرق', TITLES[2]],
  ])('finds a title by the beginnings of its words: %j', (typed, title) => {
    expect(found(typed)).toEqual([title]);
  });

  it('finds nothing where a word begins no word of a title', () => {
    expect(found('museum lake')).toEqual([]);
    expect(found('useum')).toEqual([]);
  });

  it('gives all articles in their order when no word is typed', () => {
    expect(found('')).toEqual(TITLES);
    expect(found(' ?! ')).toEqual(TITLES);
  });
});
