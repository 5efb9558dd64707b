import type { Article } from '../../src/corpus/types.ts';
import { segmentSentences } from '../../src/text/sentences/segment.ts';

/** An article made of paragraphs, for tests that need no files. */
export function article(id: string, title: string, ...paragraphs: string[]): Article {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const sentences: Article['sentences'][number][] = [];
  const spans = paragraphs.map((paragraph, number) => {
    const start = at;
    const firstSentence = sentences.length;
    for (const span of segmentSentences(paragraph)) {
      sentences.push({ start: start + span.start, end: start + span.end, paragraph: number });
    }
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length, firstSentence, endSentence: sentences.length };
  });
  return {
    id,
    file: `${id}.txt`,
    text,
    language: 'en',
    url: `https://example.org/${id}`,
    heading: { text: title, derived: false },
    title,
    paragraphs: spans,
    sentences,
    sentenceCount: sentences.length,
    hash: id,
  };
}
