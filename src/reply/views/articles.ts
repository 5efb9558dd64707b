import type { Reply } from '../../contract/reply.ts';
import { searchTitles } from '../../corpus/title-search.ts';
import type { CorpusHeaders } from '../../corpus/types.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, sourceBlock, textBlock } from '../blocks.ts';

/**
 * Lists what the bot has read, with links.
 * @param wanted words of a title, as people type them; all articles are listed when absent
 * @param offset 0-based rank of the first article listed
 */
export function articlesReply(
  corpus: CorpusHeaders,
  language: InterfaceLanguage,
  wanted = '',
  offset = 0,
): Reply {
  const shown = searchTitles(corpus.articles, wanted);
  const key = wanted && shown.length === 0 ? 'no-such-article' : wanted ? 'articles-found' : 'articles';
  const blocks = [
    textBlock(language, 'lead', key, { count: shown.length }),
    ...shown
      .map((article, index) => ({ ...sourceBlock(article, index + 1), isInventory: true }))
      .slice(offset),
  ];
  return { ...informationReply(language, blocks), ...(wanted ? {} : { continuedBy: 'articles' }) };
}
