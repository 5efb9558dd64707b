import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/corpus/metadata.ts';
import { parsePage } from '../../../src/import/page/dom.ts';
import { pageMetadata } from '../../../src/import/page/metadata.ts';

/** What metadata is read from, and what is no such thing. */
const TEXTS = [
  'By Ines Holt',
  'بقلم: رامي',
  'Bài, ảnh: Minh Đức - Ảnh: Q',
  '6 May 2031',
  '99/99/9999',
  '٣١ فبراير ٢٠٣١',
  'Marrowby | Post',
  '© 2031',
  '((((',
  '\u202e\u0000\ud800',
  '{"@type":"Article","author":[null,{"name":[{}]}],"datePublished":{"@value":7}}',
  ' ',
];
const NAMES = ['author', 'date', 'published', 'comment', 'h1', 'meta', 'logo', 'byline', 'x'.repeat(300)];
const ELEMENTS = [
  'h1',
  'h2',
  'p',
  'div',
  'span',
  'time',
  'a',
  'nav',
  'aside',
  'title',
  'meta',
  'article',
  'svg',
];

const junk = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...TEXTS),
    fc.string(),
    fc
      .record({
        element: fc.constantFrom(...ELEMENTS),
        name: fc.constantFrom(...NAMES),
        value: fc.constantFrom(...TEXTS),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(
        ({ element, name, value, children }) =>
          `<${element} class="${name}" rel="${name}" itemprop="${name}" name="${name}" content='${value}' datetime="${value}">${children.join('')}</${element}>`,
      ),
  ),
})).node;

const data = fc.json().map((json) => `<script type="application/ld+json">${json}</script>`);

/** Many of the same, in one page. */
const MANY: readonly string[] = [
  '<p class="author">By Ines Holt</p>',
  '<h1>Ferry landing opens</h1>',
  '<h1 class="comments">Ferry landing opens <i></i></h1>',
  '<time datetime="2031-05-06">6 May 2031</time>',
  '<p align="right">Ines Holt</p>',
  '<meta name="author" content="Ines Holt">',
  '<div class="comment"><b>By</b></div>',
];

describe('any page', () => {
  it('gives metadata that an article can have, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, data), { maxLength: 8 }), fc.webUrl(), (parts, url) => {
        const { metadata } = pageMetadata(parsePage(parts.join('')), url);
        const given = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
        expect(metadataSchema.safeParse(given).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each(MANY)('is read though it holds %s 20,000 times', (element) => {
    const page = `<title>Ferry landing opens</title>${element.repeat(20_000)}`;
    expect(pageMetadata(parsePage(page)).metadata.title).toBe('Ferry landing opens');
  });
});
