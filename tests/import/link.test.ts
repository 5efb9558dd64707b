import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl, urlKey } from '../../src/corpus/link.ts';
import { pageUrl } from '../../src/import/page/page-url.ts';
import { articleId } from '../../src/import/store/article-id.ts';

describe('links', () => {
  it.each([
    ['https://x.example/a?utm_source=y&id=7&fbclid=z#top', 'https://x.example/a?id=7'],
    ['https://x.example/a?q=%C3%A9+b&c', 'https://x.example/a?q=%C3%A9+b&c'],
    ['https://x.example', 'https://x.example/'],
  ])('%s is kept as %s', (link, kept) => {
    expect(cleanUrl(link)).toBe(kept);
  });

  it.each<[string | undefined, string[], string | undefined]>([
    ['https://x.example/a', [], 'https://x.example/a'],
    ['https://m.x.example/a?p=1', ['https://www.x.example/a'], 'https://www.x.example/a'],
    ['https://x.example/a', ['https://evil.example/b'], 'https://x.example/a'],
    ['https://x.example/a', ['https://evil.example/b', '/good'], 'https://x.example/good'],
    ['https://x.example/a', ['https://x.example/'], 'https://x.example/a'],
    [
      'https://x.example/a',
      ['https://x.example:8443/b', 'javascript:alert(1)', 'https://u:p@x.example/'],
      'https://x.example/a',
    ],
    ['https://x.example/a', [`/${'x'.repeat(2_000)}`], 'https://x.example/a'],
    [undefined, ['/relative', 'https://x.example/a'], 'https://x.example/a'],
    [undefined, [], undefined],
  ])('a page at %s that says %j is known as %s', (fetched, canonical, known) => {
    expect(pageUrl(fetched, canonical)).toBe(known);
  });

  it('tell pages apart by what matters', () => {
    expect(urlKey('http://www.x.example/a/')).toBe(urlKey('https://x.example/a'));
    expect(urlKey('https://x.example/a?id=1')).not.toBe(urlKey('https://x.example/a?id=2'));
  });
});

describe('articleId', () => {
  it.each([
    [
      'https://www.x.example/news/2031/new-ferry-landing-160581.html',
      /^x-example-new-ferry-landing-160581-[0-9a-f]{8}$/,
    ],
    [
      'https://x.example/tin/%C4%90%E1%BA%A1i-h%E1%BB%99i-ph%C6%B0%E1%BB%9Dng',
      /^x-example-dai-hoi-phuong-[0-9a-f]{8}$/,
    ],
    ['https://x.example/أخبار/مجلس-البلدية', /^x-example-مجلس-البلدية-[0-9a-f]{8}$/],
    ['https://x.example/news/17', /^x-example-news-17-[0-9a-f]{8}$/],
    ['https://x.example/', /^x-example-[0-9a-f]{8}$/],
  ])('of %s can be read', (url, id) => {
    expect(articleId(url)).toMatch(id);
  });

  it('is a safe name of a file for any link, the same each time and another for another link', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.webUrl({ withQueryParameters: true }),
        (a, b) => {
          expect(articleId(a)).toMatch(
            /^[\p{Script=Latin}\p{Script=Arabic}\d][\p{Script=Latin}\p{Script=Arabic}\d-]*$/u,
          );
          expect(new TextEncoder().encode(articleId(a)).length).toBeLessThan(230);
          expect(articleId(a)).toBe(articleId(a));
          if (urlKey(a) !== urlKey(b)) expect(articleId(a)).not.toBe(articleId(b));
        },
      ),
    );
  });
});
