import { describe, expect, it } from 'vitest';
import { metadataOf, type WrittenPage } from '../support/metadata.ts';

const titleOf = (page: WrittenPage) => metadataOf(page).title;

describe('the title', () => {
  it.each<[string, WrittenPage, string]>([
    [
      'is the headline that readers see',
      { meta: { 'og:title': 'Ferry landing at last' } },
      'Ferry landing opens after two years',
    ],
    [
      'keeps its own dashes and quotation marks',
      { headline: '“Two years” – and a landing', title: '"Two years" - and a landing | Marrowby Post' },
      '“Two years” – and a landing',
    ],
    [
      'is whole where og:title is cut short',
      {
        headline: 'Senator calls the harbour master "unfit"',
        meta: { 'og:title': 'Senator calls the harbour master' },
      },
      'Senator calls the harbour master "unfit"',
    ],
    [
      'is not the site’s name in the first heading',
      { top: '<h1><a href="/">The Marrowby Post</a></h1>', headline: 'Landing opens in Marrowby' },
      'Landing opens in Marrowby',
    ],
    [
      'is not a heading of an aside',
      {
        headline: '',
        after: '<aside><h1>About this site</h1></aside>',
        title: 'Ferry landing opens | Marrowby Post',
      },
      'Ferry landing opens',
    ],
    [
      'is not a heading that shares no word with what the page is called',
      { headline: 'Lorem ipsum', title: 'Ferry landing opens' },
      'Ferry landing opens',
    ],
    [
      'loses the names of the site before and behind it',
      { headline: '', title: 'Marrowby Post | Local: Ferry landing opens | Marrowby Post' },
      'Local: Ferry landing opens',
    ],
    [
      'loses a name that only the structured data gives',
      {
        headline: '',
        title: 'Ferry landing opens – The Daily Ebb',
        jsonLd: { '@type': 'WebSite', name: 'The Daily Ebb' },
      },
      'Ferry landing opens',
    ],
    [
      'loses a line above it within the heading',
      {
        headline: '<span class="roof">Harbour</span> <span>Ferry landing opens</span>',
        meta: { 'og:title': 'Ferry landing opens' },
      },
      'Ferry landing opens',
    ],
    [
      'is a line of a page that has no headings',
      { headline: '', title: 'Ferry landing opens at last', below: '<b>Ferry landing opens at last</b><br>' },
      'Ferry landing opens at last',
    ],
    [
      'is a marked line where the window names only a section',
      { headline: '', title: 'Tin hoạt động', below: '<div class="tieude-tin">Bến phà mới mở cửa</div>' },
      'Bến phà mới mở cửa',
    ],
    [
      'is the site’s name where there is nothing else',
      { headline: '', title: 'Marrowby Post' },
      'Marrowby Post',
    ],
  ])('%s', (_, page, title) => {
    expect(titleOf(page)).toBe(title);
  });
});
