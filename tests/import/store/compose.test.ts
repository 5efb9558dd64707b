import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/read-article.ts';
import { cleanLine, isReadable } from '../../../src/import/page/clean-text.ts';
import { composeArticle, isAsImported } from '../../../src/import/store/compose.ts';

const read = (text: string) => readArticle({ id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(text) });

/** Lines as pages have them, among them all that means something to the reader of articles. */
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '---',
    '--- ',
    'title: x',
    'Source: https://x.example',
    'Source: us',
    'المصدر: نحن',
    'Nguồn : báo',
    'Ada Brown',
    '# Head',
    '- item',
    'One. Two.',
    '"',
    'a: [b',
    '\u2060',
  ),
);
const paragraphs = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((texts) => texts.map((lines) => lines.map(cleanLine).filter(isReadable).join('\n')).filter(Boolean))
  .filter((texts) => texts.length > 0);
const value = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('"', "a: 'b'", '---', '# no comment', '\\', '!tag', '*'),
  )
  .map(cleanLine);

describe('composeArticle', () => {
  it('writes what our own reader reads as it was, whatever the text looks like', () => {
    fc.assert(
      fc.property(paragraphs, value, value, (texts, title, author) => {
        fc.pre(title !== '' && author !== '' && texts.some((text) => /[\p{L}\p{N}]/u.test(text)));
        const metadata = { title, author, url: 'https://x.example/a', language: 'en' };
        const { article, problems } = read(composeArticle({ metadata, paragraphs: texts }));
        expect(problems).toEqual([]);
        expect(article).toMatchObject(metadata);
        const body = article!.paragraphs.map(({ start, end }) => article!.text.slice(start, end)).join('\n');
        const bare = (text: string) => text.replace(/[\s\u2060]+/g, '');
        expect(bare(body)).toBe(bare(texts.join('\n')));
      }),
    );
  });

  it('is known again as long as nobody changes it, whatever version control does to line ends', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const text = composeArticle({ metadata: { url: 'https://x.example/a' }, paragraphs: texts });
        expect(isAsImported(text)).toBe(true);
        expect(isAsImported(text.replaceAll('\n', '\r\n'))).toBe(true);
        expect(isAsImported(`${text}More.\n`)).toBe(false);
        expect(isAsImported(text.replace('url: ', 'url:  '))).toBe(false);
      }),
    );
  });

  it('has the metadata that there is, in one order, and no other', () => {
    const text = composeArticle({
      metadata: { url: 'https://x.example/a', title: 'T' },
      paragraphs: ['One.'],
    });
    expect(text.split('\n').slice(2)).toEqual([
      'title: "T"',
      'url: "https://x.example/a"',
      '---',
      '',
      'One.',
      '',
    ]);
  });
});
