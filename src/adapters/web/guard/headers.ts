import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { WebEnv } from '../dependencies.ts';
import type { WebSettings } from '../settings.ts';

/** Nothing but the pages' own files, and no style or script within a page. */
const OWN_FILES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
};

/** The script with which other sites embed the question page: the only file that they may load. */
const EMBEDDING_SCRIPT = '/embed.js';

/** Headers that leave nothing to a browser's goodwill; only `/embed` may be framed, by the sites that are listed. */
export function safeHeaders({ embedSites }: WebSettings): MiddlewareHandler<WebEnv> {
  const strict = headersFor(["'none'"]);
  const framed = headersFor(embedSites.length > 0 ? ["'self'", ...embedSites] : ["'none'"], 'cross-origin');
  const forEveryone = headersFor(["'none'"], 'cross-origin');
  const special = new Map([
    ['/embed', framed],
    [EMBEDDING_SCRIPT, forEveryone],
  ]);
  return (context, next) => (special.get(context.req.path) ?? strict)(context, next);
}

function headersFor(frameAncestors: string[], loadedBy = 'same-origin'): MiddlewareHandler {
  return secureHeaders({
    crossOriginResourcePolicy: loadedBy,
    // Sites that keep other origins' files out frame only pages that do the same.
    crossOriginEmbedderPolicy: 'require-corp',
    contentSecurityPolicy: { ...OWN_FILES, frameAncestors },
    // The policy says the same, with a list.
    xFrameOptions: false,
    // Whether there is encryption is the business of whoever ends it.
    strictTransportSecurity: false,
    referrerPolicy: 'no-referrer',
  });
}
