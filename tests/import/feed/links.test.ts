import { describe, expect, it } from 'vitest';
import { atom, linksIn, readFeedDocument, rss } from '../support/feed.ts';

const ARTICLE = 'https://marrowby-post.example/ferry';
const FEEDBURNER = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"';
const ATOM_IN_RSS = 'xmlns:atom="http://www.w3.org/2005/Atom"';
const item = (content: string) => `<item><title>Ferry</title>${content}</item>`;
const entry = (content: string) => `<entry><title>Ferry</title>${content}</entry>`;

describe('the link of an RSS item', () => {
  it.each<[string, string, string?]>([
    ['stands after an empty one', `<link/><link>${ARTICLE}</link>`],
    ['is the last of several', `<link>https://marrowby-post.example/</link><link>${ARTICLE}</link>`],
    ['is an attribute', `<link href="${ARTICLE}"/>`],
    ['is that of another namespace’s link', `<atom:link href="${ARTICLE}"/>`, ATOM_IN_RSS],
    ['has any prefix', `<a:link href="${ARTICLE}"/>`, 'xmlns:a="http://www.w3.org/2005/Atom"'],
    [
      'is the plain one beside others',
      `<atom:link rel="self" href="https://x.example/self"/><link>${ARTICLE}</link><atom:link rel="replies" href="https://x.example/replies"/>`,
      ATOM_IN_RSS,
    ],
    ['is not the enclosure', `<link>${ARTICLE}</link><link rel="enclosure" href="https://x.example/a.mp3"/>`],
    [
      'is what a service of feeds has replaced',
      `<link>https://feeds.example/~r/7</link><feedburner:origLink>${ARTICLE}</feedburner:origLink>`,
      FEEDBURNER,
    ],
    ['is the guid', `<guid>${ARTICLE}</guid>`],
    ['is the guid beside an empty one', `<link></link><guid isPermaLink="true">${ARTICLE}</guid>`],
    ['is in a CDATA section', `<link><![CDATA[ ${ARTICLE} ]]></link>`],
    [
      'is not that of an image within',
      `<image><link>https://x.example/</link></image><link>${ARTICLE}</link>`,
    ],
    [
      'is not one of another kind',
      `<l:link>https://x.example/</l:link><link>${ARTICLE}</link>`,
      'xmlns:l="urn:l"',
    ],
  ])('%s', (_, content, attributes) => {
    expect(linksIn(rss(item(content), attributes))).toEqual([ARTICLE]);
  });

  it.each([
    ['a guid that is no link', '<guid isPermaLink="false">https://x.example/7</guid>'],
    ['a number', '<guid>12345</guid>'],
    ['a script', '<link>javascript:alert(1)</link>'],
    ['a file', '<link>file:///etc/passwd</link>'],
    ['a link of thousands of characters', `<link>https://x.example/${'x'.repeat(5_000)}</link>`],
    ['an enclosure alone', '<enclosure url="https://x.example/a.mp3" type="audio/mpeg" length="1"/>'],
  ])('is not made up from %s', (_, content) => {
    expect(linksIn(rss(item(content)))).toEqual([]);
  });

  it.each([
    [
      'the namespace of RSS 2.0',
      '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:link>#ARTICLE</r:link></r:item></r:channel></r:rss>',
    ],
    [
      'a namespace by mistake',
      '<rss xmlns="http://www.w3.org/1999/xhtml"><channel><item><link>#ARTICLE</link></item></channel></rss>',
    ],
    ['capitals', '<RSS><CHANNEL><ITEM><LINK>#ARTICLE</LINK></ITEM></CHANNEL></RSS>'],
    [
      'items beside the channel',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><link>https://x.example/</link></channel><item rdf:about="urn:7"><link>#ARTICLE</link></item></rdf:RDF>',
    ],
    [
      'nothing but what an item is about',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="#ARTICLE"><title>Ferry</title></item></rdf:RDF>',
    ],
  ])('is found in a feed with %s', (_, feed) => {
    expect(linksIn(feed.replace('#ARTICLE', ARTICLE))).toEqual([ARTICLE]);
  });
});

describe('the link of an Atom entry', () => {
  it.each([
    [
      'is the alternate',
      `<link rel="self" href="https://x.example/self"/><link rel="alternate" href="${ARTICLE}"/>`,
    ],
    ['has no relation', `<link rel="enclosure" href="https://x.example/a.mp3"/><link href="${ARTICLE}"/>`],
    [
      'is the alternate that is a page',
      `<link rel="alternate" type="application/json" href="https://x.example/a.json"/><link rel="alternate" type="text/html; charset=utf-8" href="${ARTICLE}"/>`,
    ],
    [
      'has its relation in full',
      `<link rel="http://www.iana.org/assignments/relation/alternate" href="${ARTICLE}"/>`,
    ],
    [
      'is not that of the feed it was taken from',
      `<source><id>https://x.example/</id><link href="https://x.example/"/></source><link href="${ARTICLE}"/>`,
    ],
    [
      'is not in its content',
      `<content type="xhtml"><link href="https://x.example/style.css"/></content><link href="${ARTICLE}"/>`,
    ],
    ['is its id, where it has none', `<id>${ARTICLE}</id><link rel="edit" href="https://x.example/edit"/>`],
  ])('%s', (_, content) => {
    expect(linksIn(atom(entry(content)))).toEqual([ARTICLE]);
  });
});

describe('what else an entry says', () => {
  it.each([
    [
      'RSS',
      rss(
        item(
          `<link>${ARTICLE}</link><category domain="x">Local</category><category>R&amp;amp;D</category><dc:subject>Ferries &nbsp;</dc:subject><pubDate>Tue, 06 May 2031 08:00:00 +0700</pubDate>`,
        ),
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
      ['Local', 'R&D', 'Ferries'],
    ],
    [
      'Atom',
      atom(
        entry(
          `<link href="${ARTICLE}"/><category term="local" label="محليات"/><published>2031-05-06T01:00:00Z</published>`,
        ),
      ),
      ['local', 'محليات'],
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ url: ARTICLE, tags: ['Local', 7], date_published: '2031-05-06T08:00:00+07:00' }],
      }),
      ['Local'],
    ],
  ])('is read of %s', (_, feed, categories) => {
    expect(readFeedDocument(feed).entries).toEqual([
      { link: ARTICLE, categories, published: '2031-05-06T01:00:00.000Z' },
    ]);
  });

  it.each([
    ['Tue, 06 May 2031 08:00:00 EST', '2031-05-06T13:00:00.000Z'],
    ['6 May 2031 08:00', '2031-05-06T08:00:00.000Z'],
    ['2031-05-06', '2031-05-06T00:00:00.000Z'],
    ['2031-05-06 08:00:00', '2031-05-06T08:00:00.000Z'],
    ['yesterday 1', undefined],
    ['32 May 2031', undefined],
    ['', undefined],
  ])('has the time of %j', (written, published) => {
    const feed = rss(item(`<link>${ARTICLE}</link><pubDate>${written}</pubDate>`));
    expect(readFeedDocument(feed).entries[0]).toHaveProperty('published', published);
  });
});
