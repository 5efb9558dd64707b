import type { Article, ArticleHeader } from '../corpus/types.ts';
import type { FoundArticle, FoundTables, WeightedKey } from '../retrieval/index.ts';
import articlesIndex from './data/articles-index.json' with { type: 'json' };
import { bytesFrom, numbersFrom, toBase64 } from './numbers.ts';

type Body = Pick<Article, 'text' | 'paragraphs' | 'sentences'>;

/** An article as it comes back from a cluster. */
export interface StoredArticle {
  readonly number: number;
  readonly header: ArticleHeader;
  readonly body: Body;
  readonly tables: Readonly<Record<keyof FoundTables, string>>;
}

/** In every article: the statistics of a field are by the articles that have anything there. */
const EVERYWHERE = '.|1';
/** Greater than any weight. */
const WEIGHT_SCALE = 4;

/** An article as it is written into a cluster: keys to find it by, and what is read when it is found. */
export function articleDocument(
  found: FoundArticle,
  keys: Readonly<Record<'stems' | 'toneless' | 'named', readonly WeightedKey[]>>,
): StoredArticle & Readonly<Record<'id' | 'stems' | 'toneless' | 'named', string>> {
  const { text, paragraphs, sentences, ...rest } = found.article;
  const { titleWords, words, capital, wordStart, crossLingualTerms, crossLingualStart } = found.tables;
  return {
    number: found.number,
    id: rest.id,
    stems: fieldOf(keys.stems),
    toneless: fieldOf(keys.toneless),
    named: fieldOf(keys.named),
    header: { ...rest, sentenceCount: sentences.length },
    body: { text, paragraphs, sentences },
    tables: {
      titleWords: toBase64(titleWords),
      words: toBase64(words),
      capital: toBase64(capital),
      wordStart: toBase64(wordStart),
      crossLingualTerms: toBase64(crossLingualTerms),
      crossLingualStart: toBase64(crossLingualStart),
    },
  };
}

/** The article in a document. */
export function storedArticle({ header, body }: Pick<StoredArticle, 'header' | 'body'>): Article {
  return { ...header, ...body };
}

/** What was found, with the tables that it is ranked by. */
export function foundArticle(stored: StoredArticle): FoundArticle {
  const { capital, ...wide } = stored.tables;
  return {
    number: stored.number,
    article: storedArticle(stored),
    tables: {
      capital: bytesFrom(capital),
      titleWords: numbersFrom(wide.titleWords),
      words: numbersFrom(wide.words),
      wordStart: numbersFrom(wide.wordStart),
      crossLingualTerms: numbersFrom(wide.crossLingualTerms),
      crossLingualStart: numbersFrom(wide.crossLingualStart),
    },
  };
}

/**
 * Keys with a frequency each that makes Lucene weigh them as we do. Its BM25 without lengths is idf · f / (f + k1) times a
 * constant that depends on its version and is the same for all.
 */
function fieldOf(keys: readonly WeightedKey[]): string {
  return [EVERYWHERE, ...keys.map(({ key, weight }) => `${key}|${luceneFrequency(weight)}`)].join(' ');
}

function luceneFrequency(weight: number): number {
  const share = weight / WEIGHT_SCALE;
  return Math.round((articlesIndex.settings.similarity.weight.k1 * share) / (1 - share));
}
