import type { Article } from '../../corpus/types.ts';

/** Most UTF-16 units of what precedes a sentence in its paragraph that are sent with it. */
const MOST_BEFORE = 600;

/** What is sent of a sentence: by itself, below its article's title, and behind what precedes it; equal where there is no such thing. */
export type PassageForms = readonly [alone: string, titled: string, inPlace: string];

/** The forms of a sentence by its number in its article. */
export function passageForms(article: Article, at: number): PassageForms {
  const { text, title, sentences, paragraphs } = article;
  const sentence = sentences[at];
  if (!sentence) throw new RangeError(`article ${article.id} has no sentence ${at}`);
  const alone = text.slice(sentence.start, sentence.end);
  let first = at;
  const begin = paragraphs[sentence.paragraph]?.firstSentence ?? at;
  while (first > begin && sentence.start - startOf(article, first - 1) <= MOST_BEFORE) first--;
  return [
    alone,
    title === undefined ? alone : `${title}. ${alone}`,
    text.slice(startOf(article, first), sentence.end),
  ];
}

function startOf({ sentences }: Article, at: number): number {
  return sentences[at]?.start ?? 0;
}
