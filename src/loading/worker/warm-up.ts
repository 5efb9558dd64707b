import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../../corpus/types.ts';
import type { Retriever } from '../../retrieval/index.ts';

/** After these, further ones hardly become faster: the first ten cost eight times as much, the next twenty still twice. */
const SEARCHES = 60;
/** Milliseconds that they may take together. */
const MOST_MS = 1_500;
/** Words and candidates as people's questions have them. */
const WORDS = 8;
const CANDIDATES = 6;
const LANGUAGES = ['ar', 'vi', 'en'] as const;

/**
 * Searches for words of the articles themselves: the first searches in a thread take many times as long as later ones, until
 * the machine code for them is made and the tables are there. Each has a turn of its own, so that a question which comes
 * meanwhile waits for no more than one.
 */
export async function warmUp(retriever: Retriever, articles: readonly Article[]): Promise<void> {
  const end = performance.now() + MOST_MS;
  const searches = Math.min(SEARCHES, articles.length);
  for (let done = 0; done < searches && performance.now() < end; done++) {
    const article = articles[Math.floor((done * articles.length) / searches)];
    const sentence = article?.sentences[done % article.sentences.length];
    if (!sentence) continue;
    const words = article.text.slice(sentence.start, sentence.end).split(/\s+/u).slice(0, WORDS).join(' ');
    const language = LANGUAGES.find((each) => article.language.startsWith(each)) ?? 'en';
    // Whatever is wrong with it, whoever asks that will be told.
    await nextTurn();
    await retriever.search({ text: `${mistyped(words)}?`, language }, { limit: CANDIDATES }).catch(() => {});
  }
}

/** The same with a letter less in its last word: for a word that the articles lack, its likeliest spelling is looked for. */
function mistyped(words: string): string {
  return words.replace(/(\p{L}\p{L})\p{L}(\P{L}*)$/u, '$1$2');
}
