import type { Block, QuotationBlock, Reply, Source, SourceBlock, TextBlock } from '../contract/reply.ts';
import { pageLink } from '../corpus/link.ts';
import type { ArticleHeader, Sentence } from '../corpus/types.ts';
import { type Candidate, highlightsOf } from '../retrieval/index.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { withoutPageBreaks } from '../text/unicode/control.ts';
import { type MessageKey, message } from './messages.ts';

/** A block of Dalil's own words. */
export function textBlock(
  language: InterfaceLanguage,
  role: TextBlock['role'],
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
): TextBlock {
  return { type: 'text', role, text: message(language, key, values) };
}

/** A reply that informs the asker alone. */
export function informationReply(language: InterfaceLanguage, blocks: readonly Block[]): Reply {
  return { status: 'information', language, blocks, private: true };
}

/** Questions that can be asked, below a word that says so; nothing where there are none. */
export function exampleBlocks(language: InterfaceLanguage, examples: readonly string[]): Block[] {
  if (examples.length === 0) return [];
  return [
    textBlock(language, 'body', 'examples'),
    ...examples.map((text) => ({ type: 'foreign', text }) as const),
  ];
}

/**
 * How an article is named and linked.
 * @param quoted the sentence that is quoted, which tells the page
 */
export function sourceOf(article: ArticleHeader, quoted?: Sentence): Source {
  const { heading, publisher, author, published, language, languageDeclared } = article;
  const page = quoted?.page;
  const url = pageLink(article.url, page);
  const pageInLanguage = languageDeclared === true && !heading.derived;
  // An article with pages is the text of the very document at its link.
  const pageMayDiffer = languageDeclared !== true && heading.derived && article.page === undefined;
  const { text: title, derived } = heading;
  const known = {
    title,
    derived,
    url,
    publisher,
    author,
    published,
    language,
    pageInLanguage,
    pageMayDiffer,
  };
  return page === undefined ? known : { ...known, pages: [page] };
}

/** An article as an entry of a list. */
export function sourceBlock(article: ArticleHeader, number: number): SourceBlock {
  return { type: 'source', number, source: sourceOf(article), readAt: article.readAt };
}

/** A candidate as a numbered quotation with its source. */
export function quotationBlock(
  candidate: Candidate & { readonly alsoIn?: readonly Candidate[] },
  number: number,
  related: boolean,
): QuotationBlock {
  const { article, sentence } = candidate;
  return {
    type: 'quotation',
    number,
    sentence: withoutPageBreaks(article.text.slice(sentence.start, sentence.end)),
    highlights: highlightsOf(candidate),
    source: sourceOf(article, sentence),
    alsoIn: inOtherArticles(candidate).map((other) => sourceOf(other.article, other.sentence)),
    related,
    articleId: article.id,
  };
}

/** One sentence of each other article that says the same. */
function inOtherArticles(candidate: Candidate & { readonly alsoIn?: readonly Candidate[] }): Candidate[] {
  const articles = new Map((candidate.alsoIn ?? []).map((other) => [other.article.id, other]));
  articles.delete(candidate.article.id);
  return [...articles.values()];
}
