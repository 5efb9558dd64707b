import type { HonoRequest } from 'hono';
import type { WebSettings } from '../settings.ts';

/** What pages elsewhere may load: the script with which they embed the question page. */
const FOR_EVERYONE: ReadonlySet<string> = new Set(['/embed.js']);

/**
 * Whether a request comes from a page of another origin. Browsers say so themselves, in `Origin` or `Sec-Fetch-Site`; programs
 * that are no browsers send neither. Following a link to a page is not such a request.
 */
export function isFromElsewhere(request: HonoRequest, { publicUrl }: WebSettings): boolean {
  if (FOR_EVERYONE.has(request.path)) return false;
  const origin = request.header('origin');
  if (origin !== undefined && !isOwnOrigin(origin, request.header('host'), publicUrl)) return true;
  const site = request.header('sec-fetch-site');
  const isFollowed = request.method === 'GET' && request.header('sec-fetch-mode') === 'navigate';
  return (site === 'cross-site' || site === 'same-site') && !isFollowed;
}

/** The scheme is not compared with the request's own: a proxy in front may have ended the encryption. */
function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  return new URL(origin).host === host?.toLowerCase();
}
