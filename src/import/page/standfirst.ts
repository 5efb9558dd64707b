import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';
import { type PageParagraph, paragraphsOf } from './paragraphs.ts';

/** Shorter descriptions are slogans of a site rather than the opening of an article. */
const LEAST = 40;
/** From which share on a paragraph counts as a link. */
const WHOLE_LINK = 0.9;

/**
 * The opening paragraph of an article that stands apart from its text, as in most of the Vietnamese press, where reading
 * views lose it: a visible paragraph that the page also gives as its description, whole or cut short.
 */
export function standfirst(document: DomDocument): string | undefined {
  const descriptions = [...document.querySelectorAll('meta')]
    .filter((meta) =>
      /^(?:og:)?description$/i.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? ''),
    )
    .map((meta) => cleanLine(meta.getAttribute('content') ?? '').replace(/\s*(?:…|\.{3})$/u, ''))
    .filter((description) => description.length >= LEAST);
  if (descriptions.length === 0) return undefined;
  return paragraphsOf(document).find((paragraph) => isDescribed(paragraph, descriptions))?.text;
}

function isDescribed({ text, linked }: PageParagraph, descriptions: readonly string[]): boolean {
  return linked < WHOLE_LINK && descriptions.some((description) => text.startsWith(description));
}
