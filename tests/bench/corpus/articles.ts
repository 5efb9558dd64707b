import type { Article, Paragraph, Sentence } from '../../../src/corpus/types.ts';
import { capitalized } from './grown.ts';
import { pick } from './random.ts';
import type { WordSource } from './word-source.ts';

/** Sentences of a generated article, as in the measurements the goals were set by. */
export const SENTENCES_PER_ARTICLE = 25;
const SENTENCES_PER_PARAGRAPH = 3;
const TITLE_WORDS = 6;
/** Words that an article comes back to, and how many of its tokens are such. */
const TOPIC_WORDS = 12;
const TOPIC_SHARE = 0.05;

/** Articles with sentences of natural length, each in the language of one source in turn; the same for the same seed. */
export function generateArticles(
  sentences: number,
  sources: readonly WordSource[],
  random: () => number,
): Article[] {
  const count = Math.ceil(sentences / SENTENCES_PER_ARTICLE);
  return Array.from({ length: count }, (_, index) =>
    generateArticle(index, sources[index % sources.length]!, random),
  );
}

function generateArticle(index: number, source: WordSource, random: () => number): Article {
  const id = `bench-${String(index).padStart(6, '0')}`;
  const topic = Array.from({ length: TOPIC_WORDS }, () => source.token(random));
  const words = (length: number) => {
    const drawn = Array.from({ length }, () =>
      random() < TOPIC_SHARE ? pick(random, topic) : source.token(random),
    );
    return capitalized(drawn.join(' ').replace(/[,،.]$/u, ''));
  };
  const title = words(TITLE_WORDS);
  const laidOut = layOut(
    Array.from({ length: SENTENCES_PER_ARTICLE }, () => `${words(source.sentenceLength(random))}.`),
  );
  return {
    id,
    file: `${id}.txt`,
    ...laidOut,
    title,
    url: `https://bench.example/${id}`,
    language: source.language,
    heading: { text: title, derived: false },
    hash: id,
  };
}

/** Sentences in paragraphs, and where each stands. */
function layOut(
  texts: readonly string[],
): Pick<Article, 'text' | 'paragraphs' | 'sentences' | 'sentenceCount'> {
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [number, sentence] of texts.entries()) {
    const opens = number % SENTENCES_PER_PARAGRAPH === 0;
    const gap = number === 0 ? '' : opens ? '\n\n' : ' ';
    const start = at + gap.length;
    at = start + sentence.length;
    parts.push(gap, sentence);
    if (opens) paragraphs.push({ start, end: at, firstSentence: number, endSentence: number + 1 });
    else paragraphs[paragraphs.length - 1] = { ...paragraphs.at(-1)!, end: at, endSentence: number + 1 };
    sentences.push({ start, end: at, paragraph: paragraphs.length - 1 });
  }
  // Joined, not added up: a text of pieces would be put together in whichever contestant looks at it first.
  return { text: parts.join(''), paragraphs, sentences, sentenceCount: sentences.length };
}
