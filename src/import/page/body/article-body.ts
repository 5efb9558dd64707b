import type { DomDocument } from '../dom.ts';
import { standfirst } from '../standfirst.ts';
import { featuredParagraphs } from './features/features.ts';
import { BODY_MODEL, keptParagraphs } from './keep.ts';
import { tidied } from './tidy.ts';

/**
 * The paragraphs of a page's article, in order; none when it holds no article.
 * @param document of the same page
 * @param title of the article, as far as it is known
 */
export function articleParagraphs(html: string, document: DomDocument, title: string | undefined): string[] {
  const opening = standfirst(document);
  const kept = tidied(keptParagraphs(featuredParagraphs(html), BODY_MODEL), title);
  const paragraphs = kept.map(({ text }) => text);
  const missing = opening !== undefined && !paragraphs.some((text) => text.includes(opening));
  return missing && paragraphs.length > 0 ? [opening, ...paragraphs] : paragraphs;
}
