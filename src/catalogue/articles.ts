import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleHeader, CorpusHeaders } from '../corpus/types.ts';
import { Catalogue, type CatalogueField, type CatalogueQuery, type Found } from './catalogue.ts';
import { searchWords } from './words.ts';

/** Articles added before other work gets a turn: a millisecond or two of work. */
const ARTICLES_A_TURN = 50;

/** The fields by which readers find articles; the others mean something to those who keep the files. */
export const READERS_FIELDS: readonly CatalogueField[] = ['title', 'publisher'];

/** A corpus's articles as they are searched; filled between other work. */
export interface ArticleCatalogue {
  readonly catalogue: Catalogue<ArticleHeader>;
  /** Resolves when all articles are in it. */
  readonly filled: Promise<void>;
  isFilled(): boolean;
}

const CATALOGUES = new WeakMap<CorpusHeaders, ArticleCatalogue>();

/** The catalogue of a corpus's articles: one for everybody who searches it, filled from the first time somebody does. */
export function articleCatalogue(corpus: CorpusHeaders): ArticleCatalogue {
  const known = CATALOGUES.get(corpus);
  if (known) return known;
  const catalogue = new Catalogue<ArticleHeader>();
  let isFilled = false;
  const filled = fill(catalogue, corpus).then(() => {
    isFilled = true;
  });
  const made = { catalogue, filled, isFilled: () => isFilled };
  CATALOGUES.set(corpus, made);
  return made;
}

/** The articles that are meant by what is typed, as `Catalogue.search` finds them; in their order where there is no word. */
export async function searchArticles(
  corpus: CorpusHeaders,
  typed: string,
  query: Omit<CatalogueQuery<ArticleHeader>, 'typos'>,
): Promise<Found<ArticleHeader>> {
  if (searchWords(typed).length === 0) return { items: corpus.articles, isNear: false };
  const { catalogue, filled } = articleCatalogue(corpus);
  await filled;
  return catalogue.search(typed, { ...query, typos: true });
}

/** Only what the heads of articles say is looked at, since not every corpus holds their texts. */
async function fill(catalogue: Catalogue<ArticleHeader>, { articles }: CorpusHeaders): Promise<void> {
  for (const [at, article] of articles.entries()) {
    if (at % ARTICLES_A_TURN === 0) await nextTurn();
    const { heading, publisher, file, url, language } = article;
    // In one field, since file names and links share most of their words: three fields cost a tenth more memory.
    const keeping = [language, file, url.replace(/^\w+:/, '')].join(' ');
    catalogue.add(article, { title: heading.text, publisher, keeping });
  }
}
