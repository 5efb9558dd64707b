import { describe, expect, it } from 'vitest';
import { linksIn, readFeedDocument, rss } from '../support/feed.ts';

const ONE = 'https://x.example/1';
const TWO = 'https://x.example/2';
const item = (link: string, title = 'Ferry') => `<item><title>${title}</title><link>${link}</link></item>`;
const feed = rss(item(ONE) + item(TWO));

describe('a feed that is badly made still brings its links', () => {
  it.each<[string, string, string[]]>([
    [
      'lone ampersands',
      rss(item('https://x.example/?a=1&b=2&copy=3')),
      ['https://x.example/?a=1&b=2&copy=3'],
    ],
    ['escaped ampersands', rss(item('https://x.example/?a=1&amp;b=2')), ['https://x.example/?a=1&b=2']],
    [
      'ampersands escaped twice',
      rss(item('https://x.example/?a=1&amp;amp;b=2')),
      ['https://x.example/?a=1&b=2'],
    ],
    [
      'escapes within CDATA',
      rss(item('<![CDATA[https://x.example/?a=1&amp;b=2]]>')),
      ['https://x.example/?a=1&b=2'],
    ],
    ['entities that nobody declared', rss(item(ONE, 'A&nbsp;B &copy; R&D &bogus; &#xZ;')), [ONE]],
    ['control characters', rss(item(`\u0000\u0008${ONE}\u000b`, '\u0001\u001b[2J')), [ONE]],
    ['lines within links', rss(item('https://x.example\n/1')), [ONE]],
    ['white space before the declaration', `\n\n  ${feed}`, [ONE, TWO]],
    ['a byte order mark before the declaration', `\ufeff${feed}`, [ONE, TWO]],
    ['two byte order marks and white space', `\ufeff\n\ufeff ${feed}`, [ONE, TWO]],
    ['a comment before the declaration', `<!-- cached -> 7 -->${feed}`, [ONE, TWO]],
    [
      'complaints before the declaration',
      `<br />\n<b>Warning</b>: date() in <b>feed.php</b><br />\n${feed}`,
      [ONE, TWO],
    ],
    ['text after the end', `${feed}\n<!-- generated in 3 ms -->\n<script>x()</script>`, [ONE, TWO]],
    [
      'a document type',
      feed.replace(
        '<rss',
        '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss',
      ),
      [ONE, TWO],
    ],
    ['items that are not closed', rss(`<item><link>${ONE}</link><item><link>${TWO}</link>`), [ONE, TWO]],
    [
      'markup that is not escaped',
      rss(`<item><description><p>One<br>two<link href="x.css"></description><link>${ONE}</link></item>`),
      [ONE],
    ],
    [
      'prefixes that nobody declared',
      rss(`<item><media:thumbnail url=x /><link>${ONE}</link><atom:link href="/self" rel="self"></item>`),
      [ONE],
    ],
    [
      'items within items',
      rss(`<item><link>${ONE}</link><list><item><link>${TWO}</link></item></list></item>`),
      [ONE, TWO],
    ],
  ])('%s', (_, text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it.each([
    ['a byte that is not UTF-8', Buffer.from(rss(item(ONE, 'Caf\u00e9')), 'latin1')],
    [
      'an encoding that nobody knows',
      Buffer.from(rss(item(ONE, 'Caf\u00e9')).replace('?>', ' encoding="martian"?>'), 'latin1'),
    ],
  ])('%s', (_, bytes) => {
    expect(linksIn(bytes)).toEqual([ONE]);
  });

  it('brings what is whole when it breaks off, and says so', () => {
    const links = (text: string) => {
      const { entries, cut } = readFeedDocument(text);
      return [entries.map(({ link }) => link), cut];
    };
    const [whole, end] = [feed.indexOf(item(TWO)), feed.length];
    expect(links(feed)).toEqual([[ONE, TWO], false]);
    for (let at = whole; at < end; at++) {
      const closed = at >= feed.indexOf('</channel>');
      expect(links(feed.slice(0, at)), feed.slice(0, at)).toEqual([closed ? [ONE, TWO] : [ONE], true]);
    }
  });
});
