import { containsPrefixes, searchWords } from '../../../../corpus/title-search.ts';
import type { ArticleHeader, CorpusHeaders } from '../../../../corpus/types.ts';

/** Articles on one page of the list: as many as a browser draws without delay. */
const ARTICLES_ON_PAGE = 200;

/** What is looked for in the list, and which page of it is shown. */
export interface ArticleQuery {
  readonly filter: string;
  /** 1-based. */
  readonly page: number;
}

/** A page of the articles that were found. */
export interface FoundArticles extends ArticleQuery {
  readonly articles: readonly ArticleHeader[];
  /** All that were found. */
  readonly count: number;
  readonly pages: number;
}

/** How many articles and sentences there are in a language. */
export interface LanguageTotal {
  readonly language: string;
  readonly articles: number;
  readonly sentences: number;
}

const WORDS = new WeakMap<ArticleHeader, readonly string[]>();

/** The articles in whose title, publisher, language or file name every typed word begins a word; a page that is not there becomes the last one. */
export function findArticles({ articles }: CorpusHeaders, { filter, page }: ArticleQuery): FoundArticles {
  const wanted = searchWords(filter);
  const found =
    wanted.length === 0 ? articles : articles.filter((article) => containsPrefixes(wordsOf(article), wanted));
  const pages = Math.max(1, Math.ceil(found.length / ARTICLES_ON_PAGE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * ARTICLES_ON_PAGE;
  const onPage = found.slice(from, from + ARTICLES_ON_PAGE);
  return { filter, page: shown, pages, count: found.length, articles: onPage };
}

/** Looked up at every key that is typed, so kept as long as the article is. */
function wordsOf(article: ArticleHeader): readonly string[] {
  const known = WORDS.get(article);
  if (known) return known;
  const { heading, publisher, file, language } = article;
  const words = [heading.text, publisher ?? '', file, language].flatMap(searchWords);
  WORDS.set(article, words);
  return words;
}

/** What there is by language, most articles first. */
export function totalsByLanguage({ articles }: CorpusHeaders): LanguageTotal[] {
  const totals = new Map<string, { language: string; articles: number; sentences: number }>();
  for (const { language, sentenceCount } of articles) {
    const total = totals.get(language) ?? { language, articles: 0, sentences: 0 };
    total.articles++;
    total.sentences += sentenceCount;
    totals.set(language, total);
  }
  return [...totals.values()].sort((a, b) => b.articles - a.articles);
}
