import type { Article, Paragraph, Sentence } from '../../src/corpus/types.ts';
import type { Bag } from './bag.ts';
import { pick } from './random.ts';

/** Sentences of a generated article, as in the measurements the goals were set by. */
const SENTENCES_PER_ARTICLE = 25;
const SENTENCES_PER_PARAGRAPH = 3;
const QUESTION_WORDS = {
  ar: ['كم عدد', 'من هو', 'متى', 'ما هي', 'أين'],
  vi: ['bao nhiêu', 'ai là', 'khi nào', 'ở đâu'],
  en: ['how many', 'who is the', 'when did', 'what is the'],
};

/** Articles with sentences of natural length, words drawn from their language's bag; the same for the same seed. */
export function generateArticles(sentences: number, bags: readonly Bag[], random: () => number): Article[] {
  const count = Math.ceil(sentences / SENTENCES_PER_ARTICLE);
  return Array.from({ length: count }, (_, index) =>
    generateArticle(index, bags[index % bags.length]!, random),
  );
}

function generateArticle(index: number, bag: Bag, random: () => number): Article {
  const id = `bench-${String(index).padStart(6, '0')}`;
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (let i = 0; i < SENTENCES_PER_ARTICLE; i++) {
    if (i % SENTENCES_PER_PARAGRAPH === 0) {
      text += i > 0 ? '\n\n' : '';
      const endSentence = Math.min(i + SENTENCES_PER_PARAGRAPH, SENTENCES_PER_ARTICLE);
      paragraphs.push({ start: text.length, end: text.length, firstSentence: i, endSentence });
    } else text += ' ';
    const start = text.length;
    text += `${generateWords(pick(random, bag.lengths), bag, random).join(' ')}.`;
    sentences.push({ start, end: text.length, paragraph: paragraphs.length - 1 });
    paragraphs[paragraphs.length - 1] = { ...paragraphs.at(-1)!, end: text.length };
  }
  const title = generateWords(6, bag, random).join(' ');
  const url = `https://bench.example/${id}`;
  return {
    id,
    file: `${id}.txt`,
    text,
    title,
    url,
    language: bag.language,
    heading: { text: title, derived: false },
    paragraphs,
    sentences,
    sentenceCount: sentences.length,
    hash: id,
  };
}

function generateWords(length: number, bag: Bag, random: () => number): string[] {
  return Array.from({ length }, () => {
    const token = pick(random, bag.tokens);
    return bag.rare.has(token) && random() < 0.5 ? splice(token, pick(random, bag.tokens)) : token;
  });
}

/** The head of one word and the tail of another: a word that nobody has written yet. */
function splice(head: string, tail: string): string {
  return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
}

/** Questions in the words of random sentences, common and rare ones as they fall, behind a question word. */
export function generateQuestions(
  count: number,
  articles: readonly Article[],
  random: () => number,
): string[] {
  return Array.from({ length: count }, () => {
    const { text, sentences, language } = pick(random, articles);
    const { start, end } = pick(random, sentences);
    const words = text.slice(start, end - 1).split(' ');
    const length = 4 + Math.floor(random() * 6);
    const from = Math.floor(random() * Math.max(1, words.length - length));
    const ask = pick(random, QUESTION_WORDS[language as keyof typeof QUESTION_WORDS]);
    return `${ask} ${words.slice(from, from + length).join(' ')}?`;
  });
}
