import type { QuotationBlock } from '../contract/reply.ts';

/** Words of a sentence's two ends by which a browser finds it, most exact first. */
const WORDS_AT_EACH_END = [6, 4, 3, 2] as const;

/**
 * The link of a quotation's page, pointing to the sentence itself if the page is expected to contain it: a text fragment
 * (WICG, "URL Fragment Text Directives") of the sentence's first and last words. A document with pages opens at the sentence's page.
 * @param longest characters that the link may have with a fragment; the page's own link may be longer
 */
export function sentenceLink(
  { source, sentence }: Pick<QuotationBlock, 'source' | 'sentence'>,
  longest: number,
): string {
  const { url, pageInLanguage, pages } = source;
  if (!pageInLanguage || pages || url.includes(':~:')) return url;
  const words = sentence.trim().split(/\s+/u);
  const links = WORDS_AT_EACH_END.map(
    (count) => `${url}${url.includes('#') ? '' : '#'}${directive(words, count)}`,
  );
  return links.find((link) => link.length <= longest) ?? url;
}

function directive(words: readonly string[], count: number): string {
  if (words.length <= 2 * count) return `:~:text=${encoded(words)}`;
  return `:~:text=${encoded(words.slice(0, count))},${encoded(words.slice(-count))}`;
}

/** `-`, `,` and `&` have a meaning in a fragment; brackets and quotation marks would end a link in Markdown. */
function encoded(words: readonly string[]): string {
  const text = words.join(' ').replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
