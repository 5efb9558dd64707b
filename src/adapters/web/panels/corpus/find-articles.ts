import { searchArticles } from '../../../../catalogue/articles.ts';
import { CATALOGUE_FIELDS } from '../../../../catalogue/catalogue.ts';
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
  /** Whether none has the words as they were typed. */
  readonly isNear: boolean;
  readonly pages: number;
}

/** How many articles and sentences there are in a language. */
export interface LanguageTotal {
  readonly language: string;
  readonly articles: number;
  readonly sentences: number;
}

/**
 * The articles in whose title, publisher, file name, link or language every typed word begins a word, or else differs by a
 * typo; a page that is not there becomes the last one.
 */
export async function findArticles(
  corpus: CorpusHeaders,
  { filter, page }: ArticleQuery,
): Promise<FoundArticles> {
  const { items, isNear } = await searchArticles(corpus, filter, { fields: CATALOGUE_FIELDS });
  const pages = Math.max(1, Math.ceil(items.length / ARTICLES_ON_PAGE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * ARTICLES_ON_PAGE;
  const onPage = items.slice(from, from + ARTICLES_ON_PAGE);
  return { filter, page: shown, pages, count: items.length, isNear, articles: onPage };
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
