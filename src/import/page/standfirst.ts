import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';

/** Shorter descriptions are slogans of a site rather than the opening of an article. */
const LEAST = 40;

/**
 * Tells the opening paragraph of an article that stands apart from its text, as in most of the Vietnamese press: one that
 * the page also gives as its description, whole or cut short.
 */
export function standfirstTest(document: DomDocument): (text: string) => boolean {
  const descriptions = [...document.querySelectorAll('meta')]
    .filter((meta) =>
      /^(?:og:)?description$/i.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? ''),
    )
    .map((meta) => cleanLine(meta.getAttribute('content') ?? '').replace(/\s*(?:…|\.{3})$/u, ''))
    .filter((description) => description.length >= LEAST);
  return (text) => descriptions.some((description) => text.startsWith(description));
}
