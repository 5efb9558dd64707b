import { trustedStamp } from '../../corpus/read-corpus.ts';
import type { Article, Corpus } from '../../corpus/types.ts';
import { indexIn, packIndex, type ReusableIndex, readSections } from '../../retrieval/index.ts';
import { articleSections } from './article-sections.ts';
import { isStored, PackedArticles } from './packed-articles.ts';

/** A corpus with its index in one piece of memory, which threads share and which is saved as it is. */
export interface StoredCorpus {
  readonly pack: Uint8Array;
  readonly corpus: Corpus;
  /** The limit under which the files were read. */
  readonly maxArticleBytes: number;
}

/** Packs of the corpora that were taken from one. */
const packs = new WeakMap<Corpus, Uint8Array>();

/** The pack of a corpus that was loaded before; undefined where it has none. */
export function packOf(corpus: Corpus | undefined): Uint8Array | undefined {
  return corpus && packs.get(corpus);
}

/** A corpus that was loaded before, with its pack; undefined where it has none. */
export function storedAs(corpus: Corpus | undefined): StoredCorpus | undefined {
  const pack = packOf(corpus);
  return corpus && pack && { pack, corpus, maxArticleBytes: articlesIn(pack).about().maxArticleBytes };
}

/** Takes the articles out of a pack at once. */
export function openStored(pack: Uint8Array): StoredCorpus {
  const packed = articlesIn(pack);
  const { problems, version, maxArticleBytes } = packed.about();
  const articles = Array.from({ length: packed.count }, (_, number) => packed.article(number));
  return { pack, corpus: inPack(pack, { articles, problems, version }), maxArticleBytes };
}

/**
 * Packs a corpus with its index.
 * @param code a print of the code that they depend on
 * @returns the corpus out of the pack: articles that were in one before are the same, others are made anew
 */
export function storeCorpus(
  corpus: Corpus,
  index: ReusableIndex,
  maxArticleBytes: number,
  code: string,
): StoredCorpus {
  const pack = packIndex(index, code, articleSections(corpus, maxArticleBytes));
  const packed = articlesIn(pack);
  const articles = corpus.articles.map((article, number) =>
    isStored(article) ? packed.adopt(article, number) : packed.article(number),
  );
  return { pack, corpus: inPack(pack, { ...corpus, articles }), maxArticleBytes };
}

/** The articles in a pack, to be taken out a few at a time. */
export function articlesIn(pack: Uint8Array): PackedArticles {
  return new PackedArticles(readSections(pack));
}

/**
 * The index in a pack.
 * @param known the index that was packed, where it is at hand
 */
export function indexOf({ pack }: Pick<StoredCorpus, 'pack'>, known?: ReusableIndex): ReusableIndex {
  return indexIn(readSections(pack), known);
}

/** Takes note of the pack that a corpus is in. */
export function inPack(pack: Uint8Array, corpus: Corpus): Corpus {
  packs.set(corpus, pack);
  return corpus;
}

/**
 * Whether a corpus that was just read holds what the stored one does, so that nothing need be stored anew; an article's
 * files must also be known by the same stamp, so that the next reading can leave them.
 */
export function isAsStored({ articles }: Corpus, { corpus: stored }: StoredCorpus): boolean {
  return (
    articles.length === stored.articles.length &&
    articles.every((article, at) => isSameArticle(article, stored.articles[at]))
  );
}

function isSameArticle(article: Article, stored: Article | undefined): boolean {
  if (article === stored) return true;
  return (
    stored !== undefined &&
    article.id === stored.id &&
    article.file === stored.file &&
    article.hash === stored.hash &&
    article.sentences.length === stored.sentences.length &&
    trustedStamp(article) === trustedStamp(stored)
  );
}
