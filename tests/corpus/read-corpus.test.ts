import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/corpus/types.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const URL_LINE = 'Source: https://news.example/council-budget-2031.html';
const sentencesOf = ({ text, sentences }: Article) =>
  sentences.map(({ start, end }) => text.slice(start, end));
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the first real article', async () => {
  const { articles, problems } = await readCorpus('seeds');
  const article = articles.find(({ id }) => id === '000_972a3d9af29bc045')!;
  const sentences = sentencesOf(article);

  it('lies in seeds/ byte for byte and is read without complaint', () => {
    const bytes = readFileSync('seeds/000_972a3d9af29bc045.txt');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(article.hash);
    expect(article.hash).toBe('e2e7bcd81e79f2b851b45a85986f2833d5a90e8d3a982696cfaf4744cc617008');
    expect(problems).toEqual([]);
  });

  it('has its byline and source link, and neither is quotable', () => {
    expect(article.author).toBe('لي ثو');
    expect(article.url).toMatch(/^https:\/\/huengaynay\.vn\/.*160581\.html$/);
    expect(sentences.some((sentence) => sentence.includes('لي ثو') || sentence.includes('http'))).toBe(false);
  });

  it('has no title, so its host and slug stand in, marked', () => {
    expect(article.title).toBeUndefined();
    expect(article.heading).toEqual({
      text: 'huengaynay.vn: phat huy hieu qua mo hinh chinh quyen dia phuong 2 cap',
      derived: true,
    });
  });

  it('has the photo caption as a sentence of its own, and whole percentages and quotations', () => {
    expect(sentences).toContain('القادة المحليون يتحدثون في المؤتمر');
    expect(sentences.filter((sentence) => sentence.includes('95.9٪'))).toHaveLength(1);
    expect(sentences.find((sentence) => sentence.includes('"هذا المؤتمر'))).toMatch(/للتغلب عليها"\.$/);
    expect(sentences).toHaveLength(28);
  });
});

describe('readCorpus', () => {
  it('reads front matter, sidecars and raw articles, in subfolders too', async () => {
    const folder = await seedsFolder({
      'front.md': articleText(
        { title: 'New: budget', language: 'vi', url: 'https://a.example/x', published: '2031-02-03' },
        'Một câu. Hai câu.',
      ),
      'raw.txt': `First sentence here. Second one.\n\nBy Someone Else\n\n${URL_LINE}\n`,
      'deep/down/side.txt': 'مجلس البلدية اجتمع اليوم.\n',
      'deep/down/side.yaml': 'url: https://b.example/y\npublisher: Daily\n',
      'notes.docx': 'ignored',
      '.hidden.txt': 'ignored',
    });
    const { articles, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(articles.map(({ id, language, url }) => [id, language, url])).toEqual([
      ['side', 'ar', 'https://b.example/y'],
      ['front', 'vi', 'https://a.example/x'],
      ['raw', 'en', 'https://news.example/council-budget-2031.html'],
    ]);
    expect(articles[0]).toMatchObject({ publisher: 'Daily', file: 'deep/down/side.txt' });
    expect(articles[1]).toMatchObject({
      heading: { text: 'New: budget', derived: false },
      published: '2031-02-03',
    });
    expect(articles[2]).toMatchObject({
      author: 'By Someone Else',
      heading: { text: 'news.example: council budget', derived: true },
    });
    expect(articles.map(sentencesOf)).toEqual([
      ['مجلس البلدية اجتمع اليوم.'],
      ['Một câu.', 'Hai câu.'],
      ['First sentence here.', 'Second one.'],
    ]);
  });

  it.each<
    [string, Record<string, string | Uint8Array>, Partial<{ code: string; file: string; line: number }>]
  >([
    ['no source link', { 'a.txt': 'Words here.' }, { code: 'no-source', file: 'a.txt' }],
    [
      'a link that is not http',
      { 'a.txt': articleText({ url: 'ftp://x.example' }, 'Words.') },
      { code: 'metadata', line: 2 },
    ],
    [
      'a source line without a link',
      { 'a.txt': 'Words here.\n\nSource: the paper' },
      { code: 'bad-source', line: 3 },
    ],
    ['bytes that are not UTF-8', { 'a.txt': new Uint8Array([0xc7, 0xe1, 0xd3]) }, { code: 'not-utf8' }],
    ['control characters', { 'a.txt': `One.\n\u001b[2J two.\n\n${URL_LINE}` }, { code: 'not-text', line: 2 }],
    ['no text', { 'a.txt': `\n\n${URL_LINE}` }, { code: 'empty' }],
    ['an empty file', { 'a.txt': '' }, { code: 'empty' }],
    [
      'an id that is taken',
      { 'a.txt': `Words.\n\n${URL_LINE}`, 'b/a.md': `Words.\n\n${URL_LINE}` },
      { code: 'duplicate-id', file: 'b/a.md' },
    ],
    ['more bytes than allowed', { 'a.txt': `${'long '.repeat(200)}\n\n${URL_LINE}` }, { code: 'too-large' }],
    ['broken YAML', { 'a.txt': '---\ntitle: x\nurl: [\n---\nWords.' }, { code: 'metadata' }],
    ['front matter left open', { 'a.txt': '---\ntitle: x\nWords.' }, { code: 'front-matter', line: 1 }],
    [
      'an impossible date',
      { 'a.txt': articleText({ url: 'https://x.example', published: 'soon' }, 'W.') },
      { code: 'metadata', line: 3 },
    ],
    [
      'a broken sidecar',
      { 'a.txt': `Words.\n\n${URL_LINE}`, 'a.yaml': 'title: "' },
      { code: 'metadata', file: 'a.yaml' },
    ],
  ])('refuses %s alone, with the file, the place and a remedy', async (_, files, expected) => {
    const folder = await seedsFolder({ ...files, 'good.txt': `A good one.\n\n${URL_LINE}` });
    const { articles, problems } = await readCorpus(folder, 600);
    expect(articles.map(({ id }) => id)).toContain('good');
    const refused = problems.filter(({ severity }) => severity === 'refused');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject(expected);
    expect(refused[0]!.reason).toMatch(/\w/);
    expect(refused[0]!.remedy).toMatch(/\.$/);
  });

  it('warns of unknown keys and of sidecars that belong to nothing, and refuses neither', async () => {
    const folder = await seedsFolder({
      'a.txt': articleText({ url: 'https://x.example/a', colour: 'red' }, 'Words.'),
      'lost.yaml': 'title: x',
    });
    const { articles, problems } = await readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, severity, file, line }) => [code, severity, file, line])).toEqual([
      ['orphan-sidecar', 'warning', 'lost.yaml', undefined],
      ['unknown-key', 'warning', 'a.txt', 3],
    ]);
  });

  it('has a version that follows the content and nothing else', async () => {
    const files = { 'a.txt': `One.\n\n${URL_LINE}`, 'b.txt': `Two.\n\n${URL_LINE}` };
    const [first, second, changed] = await Promise.all(
      [files, files, { ...files, 'b.txt': `Three.\n\n${URL_LINE}` }].map(async (set) =>
        readCorpus(await seedsFolder(set)),
      ),
    );
    expect(first!.version).toBe(second!.version);
    expect(first!.version).not.toBe(changed!.version);
  });

  it('says in one sentence that a folder cannot be read', async () => {
    await expect(readCorpus('no-such-folder')).rejects.toMatchObject({ identifier: 'seeds-unreadable' });
  });
});

describe('readArticle', () => {
  it('keeps a short last paragraph of an article whose front matter names the source', () => {
    const { article } = readArticle({
      id: 'a',
      file: 'a.txt',
      bytes: encode(articleText({ url: 'https://x.example' }, 'One.\n\nA short end')),
    });
    expect(sentencesOf(article!)).toEqual(['One.', 'A short end']);
  });

  it('gives every sentence as an exact slice of any body, line ends and marks as they came', () => {
    const body = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\r\n\r\n', '\n\n', '. ', 'كلمة', '\ufeff', '\u200f', '"'),
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(body, (parts) => {
        const text = `\ufeff---\r\nurl: https://x.example/a\r\n---\r\n${parts.join('')}`;
        const { article } = readArticle({ id: 'a', file: 'a.txt', bytes: encode(text) });
        if (!article) return;
        expect(article.text).toBe(decode(encode(text)));
        for (const { start, end, paragraph } of article.sentences) {
          expect(article.text.slice(start, end)).toMatch(/\S/);
          expect(article.paragraphs[paragraph]!.start).toBeLessThanOrEqual(start);
          expect(article.paragraphs[paragraph]!.end).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
