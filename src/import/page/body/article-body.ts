import type { Metadata } from '../../../corpus/metadata.ts';
import type { DomDocument } from '../dom.ts';
import { standfirstTest } from '../standfirst.ts';
import { type FeaturedParagraph, featuredParagraphs } from './features/features.ts';
import { BODY_MODEL, type KeptParagraph, keptParagraphs } from './keep.ts';
import { tidied } from './tidy/tidy.ts';

/** From which share of links on a paragraph counts as one. */
const WHOLE_LINK = 0.9;

/**
 * The paragraphs of a page's article, in order; none when it holds no article.
 * @param document of the same page
 * @param metadata of the article, as far as they are known
 */
export function articleParagraphs(html: string, document: DomDocument, metadata: Metadata): string[] {
  const paragraphs = featuredParagraphs(html);
  const kept = tidied(keptParagraphs(paragraphs, BODY_MODEL), metadata);
  return withStandfirst(kept, paragraphs, document).map(({ text }) => text);
}

function withStandfirst(
  kept: readonly KeptParagraph[],
  paragraphs: readonly FeaturedParagraph[],
  document: DomDocument,
): readonly FeaturedParagraph[] {
  const isStandfirst = standfirstTest(document);
  const opening = paragraphs.find(
    ({ text, features }) => (features.linked ?? 0) < WHOLE_LINK && isStandfirst(text),
  );
  const missing = opening !== undefined && !kept.some(({ text }) => text.includes(opening.text));
  return missing && kept.length > 0 ? [opening, ...kept] : kept;
}
