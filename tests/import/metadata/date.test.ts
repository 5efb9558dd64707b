import { describe, expect, it } from 'vitest';
import { metadataOf, type WrittenPage } from '../support/metadata.ts';

const dateOf = (page: WrittenPage) => metadataOf(page).published;
const article = (datePublished: string, more = {}) => ({ '@type': 'NewsArticle', datePublished, ...more });

describe('the date', () => {
  it.each<[string, WrittenPage, string]>([
    [
      'of the structured data, with its time',
      { jsonLd: article('2031-05-06T07:00:00+02:00') },
      '2031-05-06T07:00:00+02:00',
    ],
    ['of a meta tag', { meta: { 'article:published_time': '2031-05-06 09:53:00 -0400' } }, '2031-05-06'],
    [
      'of an element for machines',
      { below: '<time itemprop="datePublished" datetime="2031-05-06">Tuesday</time>' },
      '2031-05-06',
    ],
    [
      'as readers see it where the other is in universal time',
      {
        jsonLd: article('2031-05-07T02:25:54Z'),
        below: '<p>May 6, 2031 | 9:25pm</p>',
      },
      '2031-05-06',
    ],
    [
      'in an address, whole',
      { url: 'https://marrowby-post.example/2031/05/06/ferry', meta: { date: '2031-05-06' } },
      '2031-05-06',
    ],
    ['in English', { lang: 'en', below: '<p>Published 6th of May, 2031</p>' }, '2031-05-06'],
    ['in numbers of Britain', { lang: 'en-GB', below: '<p>06/05/2031</p>' }, '2031-05-06'],
    ['in numbers of the United States', { lang: 'en-US', below: '<p>05/06/2031</p>' }, '2031-05-06'],
    ['in Vietnamese', { lang: 'vi', below: '<p>Thứ Ba, ngày 6 tháng 5 năm 2031</p>' }, '2031-05-06'],
    ['in Vietnamese numbers', { lang: 'vi', below: '<p>Thứ ba, 6/5/2031, 15:32 (GMT+7)</p>' }, '2031-05-06'],
    ['in Egyptian months', { lang: 'ar', below: '<p>الثلاثاء، ٦ مايو ٢٠٣١</p>' }, '2031-05-06'],
    ['in Levantine months', { lang: 'ar', below: '<p>نُشر: 6 تشرين الأول 2031</p>' }, '2031-10-06'],
    ['in both', { lang: 'ar', below: '<p>6 تشرين الأول / أكتوبر 2031</p>' }, '2031-10-06'],
    ['in months of the Maghreb', { lang: 'ar', below: '<p>7 غشت 2031 - 10:15</p>' }, '2031-08-07'],
    [
      'beside a Hijri date',
      { lang: 'ar', below: '<p>15:32-6 مايو 2031 م ـ 14 محرم 1453 هـ</p>' },
      '2031-05-06',
    ],
    ['in German', { lang: 'de', below: '<p>Dienstag, 6. Mai 2031</p>' }, '2031-05-06'],
    ['in Spanish', { lang: 'es', below: '<p>6 de mayo de 2031</p>' }, '2031-05-06'],
    ['in Russian', { lang: 'ru', below: '<p>6 мая 2031</p>' }, '2031-05-06'],
    ['in Chinese', { lang: 'zh', below: '<p>2031年5月6日</p>' }, '2031-05-06'],
    [
      'of publication, not of a change',
      {
        lang: 'vi',
        below: '<p>Cập nhật lúc: 08/05/2031 09:10 | Đăng lúc: 06/05/2031</p>',
      },
      '2031-05-06',
    ],
    [
      'above the headline, below the menu',
      {
        lang: 'de',
        headline: '',
        below: '<p>06.05.2031</p><h1>Ferry landing opens</h1>',
        title: 'Ferry landing opens',
      },
      '2031-05-06',
    ],
    [
      'of a change where the page gives no other',
      { lang: 'de', below: '<p>Stand: 6. Mai 2031</p>' },
      '2031-05-06',
    ],
  ])('is found: %s', (_, page, date) => {
    expect(dateOf(page)).toBe(date);
  });

  it.each<[string, WrittenPage]>([
    ['today’s, in the masthead', { top: '<p class="date">Tuesday, May 6, 2031</p>' }],
    ['that of the copyright', {}],
    ['that of a deadline in the text', { end: '<p>Tickets must be ordered by May 6, 2031.</p>' }],
    ['that of a book', { below: '<p>First edition: 6 May 2019</p>' }],
    [
      'that of a comment',
      { after: '<div class="comments"><time datetime="2031-05-06">6 May 2031</time></div>' },
    ],
    ['one that can be read in two ways', { lang: 'en', below: '<p>05/06/2031</p>' }],
    ['half of one', { below: '<p>May 2031</p>', url: 'https://marrowby-post.example/2031/05/ferry' }],
    ['one that is not in the calendar', { jsonLd: article('2031-02-31'), below: '<p>31 February 2031</p>' }],
    ['what systems write for nothing', { jsonLd: article('1970-01-01T00:00:00Z') }],
    ['a Hijri one alone', { lang: 'ar', below: '<p>14 محرم 1453 هـ</p>' }],
    [
      'one of two that contradict each other',
      {
        meta: { 'article:published_time': '2031-05-06', 'parsely-pub-date': '2029-01-02' },
      },
    ],
  ])('is not %s', (_, page) => {
    expect(dateOf(page)).toBeUndefined();
  });
});
