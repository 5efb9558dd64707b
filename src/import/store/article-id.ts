import { createHash } from 'node:crypto';
import { urlKey } from '../../corpus/link.ts';

/** Words of a link below which its last part alone says too little, in characters. */
const TELLING = 12;
const LONGEST_NAME = 90;

/**
 * The id of a page's article: its host, the telling end of its path, and eight hexadecimal digits of the whole link, which
 * tell pages of one name apart. The same link always gives the same id.
 */
export function articleId(url: string): string {
  const { hostname, pathname } = new URL(url);
  const parts = pathname.split('/').map(slug).filter(Boolean);
  let end = '';
  for (const part of parts.reverse()) {
    if (end.length >= TELLING) break;
    end = end ? `${part}-${end}` : part;
  }
  const name = [slug(hostname.replace(/^www\./, '')), end].filter(Boolean).join('-');
  const readable = [...name].slice(0, LONGEST_NAME).join('').replace(/-+$/, '');
  return `${readable}-${createHash('sha256').update(urlKey(url)).digest('hex').slice(0, 8)}`;
}

/** Letters without marks and digits, between hyphens: safe in file names everywhere. */
function slug(part: string): string {
  return decode(part)
    .replace(/\.(?:html?|php|aspx?|jsp|pdf)$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{Script=Latin}\p{Script=Arabic}\d]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
