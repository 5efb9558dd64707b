import { READERS_FIELDS, searchArticles } from '../../catalogue/articles.ts';
import { searchWords } from '../../catalogue/words.ts';
import type { Reply } from '../../contract/reply.ts';
import type { ArticleHeader, CorpusHeaders } from '../../corpus/types.ts';
import { detectLanguage, type InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, sourceBlock, textBlock } from '../blocks.ts';

/**
 * Lists what the bot has read, with links.
 * @param offset 0-based rank of the first article listed
 */
export function articlesReply({ articles }: CorpusHeaders, language: InterfaceLanguage, offset = 0): Reply {
  return { ...listReply(articles, 'articles', language, offset), continuedBy: 'articles' };
}

/**
 * Lists the articles that are meant by words of a title, or of a publisher's name, as people type them; where there are
 * none with these words, those whose words differ by a typo, and says so. Without a word, all are listed.
 */
export async function foundArticlesReply(
  corpus: CorpusHeaders,
  language: InterfaceLanguage,
  wanted: string,
): Promise<Reply> {
  if (searchWords(wanted).length === 0) return articlesReply(corpus, language);
  const wantedLanguage = detectLanguage(wanted);
  const { items, isNear } = await searchArticles(corpus, wanted, {
    fields: READERS_FIELDS,
    prefers: (article) => article.language.split('-')[0] === wantedLanguage,
  });
  const found = isNear ? 'articles-near' : 'articles-found';
  return listReply(items, items.length === 0 ? 'no-such-article' : found, language);
}

function listReply(
  articles: readonly ArticleHeader[],
  key: 'articles' | 'articles-found' | 'articles-near' | 'no-such-article',
  language: InterfaceLanguage,
  offset = 0,
): Reply {
  return informationReply(language, [
    textBlock(language, 'lead', key, { count: articles.length }),
    ...articles
      .map((article, index) => ({ ...sourceBlock(article, index + 1), isInventory: true }))
      .slice(offset),
  ]);
}
