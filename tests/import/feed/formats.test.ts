import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atom, readFeedDocument, rss } from '../support/feed.ts';

interface Named {
  readonly link: string;
  readonly category: string;
  readonly title: string;
}

const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** Every format in which entries can be written. */
const FORMATS: Readonly<Record<string, (entries: readonly Named[]) => string>> = {
  rss: (entries) =>
    rss(
      entries
        .map(
          ({ link, category, title }) =>
            `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><category>${escaped(category)}</category></item>`,
        )
        .join('\n'),
    ),
  atom: (entries) =>
    atom(
      entries
        .map(
          ({ link, category, title }) =>
            `<entry><category term="${escaped(category)}"/><link href="${escaped(link)}"/><title>${escaped(title)}</title></entry>`,
        )
        .join(''),
    ),
  rdf: (entries) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${entries.map(({ link, category, title }) => `<item rdf:about="urn:x"><link>${escaped(link)}</link><title>${escaped(title)}</title><dc:subject>${escaped(category)}</dc:subject></item>`).join('')}</rdf:RDF>`,
  json: (entries) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: entries.map(({ link, category, title }) => ({ url: link, tags: [category], title })),
    }),
};

/** Every way in which a text becomes bytes, with what a server says about it. */
const ENCODINGS: Readonly<Record<string, (text: string) => { bytes: Uint8Array; contentType?: string }>> = {
  'UTF-8': (text) => ({ bytes: Buffer.from(text) }),
  'UTF-8 with a mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`) }),
  'UTF-8 said to be UTF-16': (text) => ({
    bytes: Buffer.from(text),
    contentType: 'text/xml; charset=utf-16',
  }),
  'UTF-8 said to be Latin': (text) => ({
    bytes: Buffer.from(text),
    contentType: 'text/xml; charset=iso-8859-1',
  }),
  'UTF-16LE': (text) => ({ bytes: Buffer.from(text, 'utf16le') }),
  'UTF-16LE with a mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`, 'utf16le') }),
  'UTF-16LE said to be UTF-8': (text) => ({
    bytes: Buffer.from(text, 'utf16le'),
    contentType: 'text/xml; charset=utf-8',
  }),
  'UTF-16BE': (text) => ({ bytes: Buffer.from(text, 'utf16le').swap16() }),
  'UTF-16BE with a mark': (text) => ({ bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16() }),
  'UTF-16BE said to be UTF-16': (text) => ({
    bytes: Buffer.from(text, 'utf16le').swap16(),
    contentType: 'text/xml; charset=utf-16',
  }),
};

const entryOf = fc.record({
  link: fc
    .webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] })
    .map((url) => new URL(url).href),
  category: fc.constantFrom('محليات', 'Thời sự', 'R&D', 'Local <news>'),
  title: fc.string({ unit: 'grapheme' }),
});

describe.each(Object.entries(FORMATS))('a feed in %s', (format, write) => {
  it.each(Object.entries(ENCODINGS))('in %s gives back its links and categories', (_, encode) => {
    fc.assert(
      fc.property(fc.array(entryOf, { minLength: 1, maxLength: 5 }), (entries) => {
        const { bytes, contentType } = encode(write(entries));
        const type = format === 'json' ? 'application/feed+json' : '';
        const read = readFeedDocument(bytes, { type, contentType });
        expect(read.cut).toBe(false);
        expect(read.entries).toEqual(
          entries.map(({ link, category }) => ({ link, categories: [category], published: undefined })),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('any bytes at all', () => {
  it('are read or refused, never anything else', () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<item>',
      '<link>',
      '</',
      '<![CDATA[',
      ']]>',
      '&',
      '<feed xmlns="',
      '<!--',
      'https://x.example/',
      '"',
      ' href=',
      '<loc>',
      '<url>',
      '{"items":[',
      '\u0000',
      'xml:base=',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.array(fc.oneof(pieces, fc.string())),
        (format, parts) => {
          const begin =
            format === 'json'
              ? '{"version":"https://jsonfeed.org/version/1",'
              : `<${format === 'atom' ? 'feed' : format}>`;
          try {
            for (const { link } of readFeedDocument(begin + parts.join('')).entries)
              expect(link).toMatch(/^https?:/);
          } catch (error) {
            expect(error).toMatchObject({ name: 'ImportFailure', code: 'broken-feed' });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
