import type { Article, Corpus, Paragraph, Sentence } from '../../corpus/types.ts';
import { bytesSection, type Section } from '../../retrieval/index.ts';

/** What a corpus is besides its articles, as JSON. */
export interface CorpusRecord extends Pick<Corpus, 'problems' | 'version'> {
  /** The limit under which the files were read: under another one, others would have been refused. */
  readonly maxArticleBytes: number;
}

/** What of an article is stored as JSON. */
export type StoredRecord = Omit<Article, 'text' | 'paragraphs' | 'sentences'>;

/** Numbers that a paragraph and a sentence take. */
export const PARAGRAPH_NUMBERS = 4;
export const SENTENCE_NUMBERS = 4;
/** In place of the page of a sentence that has none. */
export const NO_PAGE = 0xffffffff;

/** A corpus as sections: texts, spans as numbers, all else as JSON. Rows of articles begin at the numbers of "…Start". */
export function articleSections({ articles, problems, version }: Corpus, maxArticleBytes: number): Section[] {
  const about: CorpusRecord = { problems, version, maxArticleBytes };
  const records = articles.map(recordOf);
  const isNarrow = Uint8Array.from(articles, ({ text }) => Number(isLatin1(text)));
  const texts = articles.map(({ text }, at) => (isNarrow[at] ? text.length : 2 * text.length));
  return [
    bytesSection('corpus', Buffer.from(JSON.stringify(about))),
    ...rowSections(
      'articleRecords',
      records.map(({ length }) => length),
      (at, into) => into.set(records[at] ?? []),
    ),
    bytesSection('articleNarrow', isNarrow),
    ...rowSections('articleTexts', texts, (at, into) => {
      bufferOver(into).write(articles[at]?.text ?? '', isNarrow[at] ? 'latin1' : 'utf16le');
    }),
    ...spanSections('articleParagraphs', articles, ({ paragraphs }) => paragraphs.map(paragraphNumbers)),
    ...spanSections('articleSentences', articles, ({ sentences }) => sentences.map(sentenceNumbers)),
  ];
}

function recordOf({ text: _, paragraphs: __, sentences: ___, ...record }: Article): Buffer {
  return Buffer.from(JSON.stringify(record satisfies StoredRecord));
}

function paragraphNumbers({ start, end, firstSentence, endSentence }: Paragraph): number[] {
  return [start, end, firstSentence, endSentence];
}

function sentenceNumbers({ start, end, paragraph, page = NO_PAGE }: Sentence): number[] {
  return [start, end, paragraph, page];
}

function spanSections(
  name: string,
  articles: readonly Article[],
  numbersOf: (article: Article) => readonly number[][],
): Section[] {
  const rows = articles.map((article) => new Uint8Array(Uint32Array.from(numbersOf(article).flat()).buffer));
  return rowSections(
    name,
    rows.map(({ length }) => length),
    (at, into) => into.set(rows[at] ?? []),
  );
}

/** Rows of bytes one after the other, and where each begins: a folder may hold more than 32 bits count. */
function rowSections(
  name: string,
  sizes: readonly number[],
  write: (row: number, into: Uint8Array) => void,
): Section[] {
  const starts = new Float64Array(sizes.length + 1);
  let total = 0;
  for (const [row, size] of sizes.entries()) starts[row + 1] = total += size;
  const writeAll = (into: Uint8Array) => {
    for (const row of sizes.keys()) write(row, into.subarray(starts[row], starts[row + 1]));
  };
  return [
    bytesSection(`${name}Start`, new Uint8Array(starts.buffer)),
    { name, size: total, write: writeAll },
  ];
}

/** Whether every character fits a byte. */
function isLatin1(text: string): boolean {
  return Buffer.from(text, 'latin1').toString('latin1') === text;
}

/** The same bytes as a buffer. */
export function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
