import type { Article } from '../corpus/types.ts';
import { tokenize } from '../text/unicode/tokenize.ts';

/** A word of the corpus as it is written, with a number that represents it. */
export interface WrittenWord {
  /** Composed, otherwise as written. */
  readonly written: string;
  readonly folded: string;
}

/** An article's body as numbers of words, in order; 0 separates paragraphs. */
export interface ReadBody {
  readonly article: Article;
  readonly words: Uint32Array;
}

/** The words of a whole corpus, each kept once, so that 10,000 articles fit into memory as numbers. */
export interface Lexicon {
  /** Index is the word's number; 0 is no word. */
  readonly words: readonly WrittenWord[];
  readonly bodies: readonly ReadBody[];
}

/** Reads the bodies of articles once, for all checks that compare articles. */
export function buildLexicon(articles: readonly Article[]): Lexicon {
  const words: WrittenWord[] = [{ written: '', folded: '' }];
  const numbers = new Map<string, number>();
  const numberOf = (written: string, folded: string) => {
    const known = numbers.get(written);
    if (known !== undefined) return known;
    const composed = written.normalize('NFC');
    numbers.set(written, words.push({ written: composed, folded }) - 1);
    return words.length - 1;
  };
  const bodies = articles.map((article) => {
    const found: number[] = [];
    for (const { start, end } of article.paragraphs) {
      const text = article.text.slice(start, end);
      for (const token of tokenize(text))
        found.push(numberOf(text.slice(token.start, token.end), token.form));
      found.push(0);
    }
    return { article, words: Uint32Array.from(found) };
  });
  return { words, bodies };
}
