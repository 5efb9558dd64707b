import { describe, expect, it } from 'vitest';
import { atom, FETCHED, linksIn, rss } from '../support/feed.ts';

const item = '<item><link>a/1</link></item>';
const entry = (attributes = '', link = '') => `<entry ${attributes}><link ${link} href="a/1"/></entry>`;
const SITE = '<link>https://marrowby-post.example/</link>';
const SELF =
  '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://marrowby-post.example/rss/all.xml"/>';

describe('a relative link', () => {
  it.each<[string, string, string]>([
    ['a feed', atom(entry(), 'xml:base="https://b.example/x/"'), 'https://b.example/x/a/1'],
    ['an entry', atom(entry('xml:base="https://b.example/e/"')), 'https://b.example/e/a/1'],
    ['the link', atom(entry('', 'xml:base="https://b.example/l/"')), 'https://b.example/l/a/1'],
    [
      'each within the other',
      atom(entry('xml:base="y/"', 'xml:base="../z/"'), 'xml:base="https://b.example/x/"'),
      'https://b.example/x/z/a/1',
    ],
    ['another, itself relative', atom(entry(), 'xml:base="/x/"'), 'https://marrowby-post.example/x/a/1'],
    ['RSS', rss(item, 'xml:base="https://b.example/x/"'), 'https://b.example/x/a/1'],
    [
      'RSS whose own address is elsewhere',
      rss(item, 'xml:base="https://b.example/"', SITE),
      'https://b.example/a/1',
    ],
  ])('is relative to the xml:base of %s', (_, feed, link) => {
    expect(linksIn(feed)).toEqual([link]);
    expect(linksIn(feed, { fetched: FETCHED, contentLocation: '/elsewhere/' })).toEqual([link]);
  });

  it.each(['http://[', 'mailto:post@marrowby.example'])(
    'survives an xml:base that is useless: %s',
    (base) => {
      const absolute = '<item><link>https://x.example/1</link></item>';
      expect(linksIn(rss(absolute, `xml:base="${base}"`))).toEqual(['https://x.example/1']);
    },
  );

  it.each<[string, string, Parameters<typeof linksIn>[1], string]>([
    ['where it was fetched', rss(item), { fetched: FETCHED }, 'https://marrowby-post.example/feeds/a/1'],
    [
      'where it was fetched, on the site that it names',
      rss(item, '', SITE),
      { fetched: FETCHED },
      'https://marrowby-post.example/feeds/a/1',
    ],
    [
      'what the server calls it',
      rss(item),
      { fetched: FETCHED, contentLocation: '/archive/2031/news.xml' },
      'https://marrowby-post.example/archive/2031/a/1',
    ],
    [
      'its site, when another passes it on',
      rss(item, '', SITE),
      { fetched: 'https://feeds.example/marrowby' },
      'https://marrowby-post.example/a/1',
    ],
    ['its own address, as a file', rss(item, '', SITE + SELF), {}, 'https://marrowby-post.example/rss/a/1'],
    ['its site, as a file', rss(item, '', SITE), {}, 'https://marrowby-post.example/a/1'],
    [
      'its own address, as a file of JSON',
      '{"feed_url":"https://marrowby-post.example/rss/all.json","items":[{"url":"a/1"}]}',
      { name: 'all.json' },
      'https://marrowby-post.example/rss/a/1',
    ],
  ])('without xml:base is relative to %s', (_, feed, about, link) => {
    expect(linksIn(feed, about)).toEqual([link]);
  });

  it('is left out where nothing says what it is relative to', () => {
    expect(linksIn(rss(`${item}<item><link>https://x.example/1</link></item>`), {})).toEqual([
      'https://x.example/1',
    ]);
  });
});
