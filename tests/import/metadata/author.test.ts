import { describe, expect, it } from 'vitest';
import { metadataOf, type WrittenPage } from '../support/metadata.ts';

const authorOf = (page: WrittenPage) => metadataOf(page).author;
const person = (name: string) => ({
  '@type': 'NewsArticle',
  headline: 'x',
  author: { '@type': 'Person', name },
});

describe('the author', () => {
  it.each<[string, WrittenPage, string]>([
    ['of the structured data', { jsonLd: person('Ines Holt') }, 'Ines Holt'],
    [
      'referred to in a graph',
      {
        jsonLd: {
          '@graph': [
            { '@type': 'Article', author: [{ '@id': '#i' }, { '@id': '#t' }] },
            { '@type': 'Person', '@id': '#i', name: 'Ines Holt' },
            { '@type': 'Person', '@id': '#t', name: 'Tarek Brandt' },
          ],
        },
      },
      'Ines Holt, Tarek Brandt',
    ],
    ['of a meta tag of an article', { meta: { author: 'Ines Holt', 'og:type': 'article' } }, 'Ines Holt'],
    [
      'in an element that says so',
      { below: '<p class="byline">By Ines Holt, Harbour Correspondent</p>' },
      'Ines Holt',
    ],
    ['in a plain line', { below: '<p>By Ines Holt and Tarek Brandt</p>' }, 'Ines Holt, Tarek Brandt'],
    ['beside the date', { below: '<p>6 May 2031 | Ines Holt</p>' }, 'Ines Holt'],
    [
      'without the date that runs on',
      { below: '<span class="author">By Ines Holt<i>March 25, 2031</i></span>' },
      'Ines Holt',
    ],
    [
      'on the line after its label',
      { lang: 'de', below: '<div>Von:</div><div>Ines Holt</div>' },
      'Ines Holt',
    ],
    ['under a pen name that the page shows', { below: '<a rel="author" href="/u/7">gizzmo</a>' }, 'gizzmo'],
    ['in Arabic', { lang: 'ar', below: '<p>بقلم: سلمى الحداد ورامي العلي</p>' }, 'سلمى الحداد, رامي العلي'],
    ['with a title in Arabic', { lang: 'ar', below: '<p>كتب: الدكتور رامي العلي</p>' }, 'رامي العلي'],
    ['in Vietnamese', { lang: 'vi', below: '<p>Tác giả: Nguyễn Thị Lựu</p>' }, 'Nguyễn Thị Lựu'],
    [
      'signed to the right',
      { lang: 'vi', end: '<p style="text-align:right"><b>Mai Hương - Ảnh: Đức Quang</b></p>' },
      'Mai Hương',
    ],
    [
      'signed to the left where lines end there',
      { lang: 'ar', end: '<p style="text-align: left">لينا الخطيب</p>' },
      'لينا الخطيب',
    ],
    [
      'with who took the pictures too',
      { lang: 'vi', end: '<p align="right">Bài, ảnh: Minh Đức</p>' },
      'Minh Đức',
    ],
  ])('is found: %s', (_, page, author) => {
    expect(authorOf(page)).toBe(author);
  });

  it.each<[string, WrittenPage]>([
    [
      'the site',
      { meta: { author: 'Marrowby Post', 'og:site_name': 'Marrowby Post', 'og:type': 'article' } },
    ],
    [
      'the site, called a person',
      { meta: { 'og:site_name': 'Marrowby Post' }, jsonLd: person('Marrowby Post') },
    ],
    [
      'an organisation',
      { jsonLd: { '@type': 'Article', author: { '@type': 'Organization', name: 'Holt Brandt' } } },
    ],
    ['a placeholder', { jsonLd: person('No Author'), below: '<p class="author">admin</p>' }],
    ['a desk', { below: '<p class="byline">Von der Redaktion</p><p class="author">Web Editor</p>' }],
    ['an editor in Arabic', { lang: 'ar', below: '<p class="author">فريق التحرير</p>' }],
    ['an agency', { lang: 'vi', end: '<p align="right">Theo TTXVN</p>' }],
    ['an address for mail', { meta: { author: 'desk@marrowby-post.example', 'og:type': 'article' } }],
    ['a profile', { meta: { 'article:author': 'https://facebook.example/holt' } }],
    [
      'the account that entered the text',
      {
        jsonLd: {
          '@type': 'Article',
          author: { '@id': 'https://x.example/#/schema/person/1f', name: 'Ines Holt' },
        },
      },
    ],
    ['who made the site', { meta: { author: 'Ines Holt' } }],
    ['who comments', { after: '<div class="comments"><span class="author">Ines Holt</span></div>' }],
    ['who wrote another article', { after: '<div class="related"><p>By Ines Holt</p></div>' }],
    ['who took the picture', { below: '<figure><figcaption class="author">Ines Holt</figcaption></figure>' }],
    ['a sentence', { below: '<p>By Tuesday Evening the last stones were set.</p>' }],
    ['a weekday beside a date', { below: '<p>Wednesday | 7 May 2031</p>' }],
  ])('is not %s', (_, page) => {
    expect(authorOf(page)).toBeUndefined();
  });
});
