import type { Article } from '../../corpus/types.ts';

/** Most UTF-16 units of the sentence before one that are sent with it. */
const MOST_BEFORE = 600;

/** What is sent of a sentence: below its article's title, and behind the sentence before it in its paragraph; by itself where there is no such thing. */
export type PassageForms = readonly [titled: string, inPlace: string];

/** The forms of a sentence by its number in its article. */
export function passageForms(article: Article, at: number): PassageForms {
  const { text, title, sentences, paragraphs } = article;
  const sentence = sentences[at];
  if (!sentence) throw new RangeError(`article ${article.id} has no sentence ${at}`);
  const alone = text.slice(sentence.start, sentence.end);
  const opens = (paragraphs[sentence.paragraph]?.firstSentence ?? at) === at;
  const before = opens ? undefined : sentences[at - 1];
  const isNear = before !== undefined && sentence.start - before.start <= MOST_BEFORE;
  return [
    title === undefined ? alone : `${title}. ${alone}`,
    isNear ? text.slice(before.start, sentence.end) : alone,
  ];
}
