import type { Heading } from './types.ts';

/**
 * What an article without a title is called: its publisher's host and what its URL's slug says, never an invented title.
 * @param url an absolute http(s) URL
 */
export function headingFromUrl(url: string): Heading {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const slug = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = decode(slug)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_]?\d{4,}$/, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();
  return { text: words ? `${host}: ${words}` : host, derived: true };
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
