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

/** Headers that leave nothing to a browser's goodwill; only `/embed` may be framed, by the sites that are listed. */
export function safeHeaders({ embedSites }: WebSettings): MiddlewareHandler<WebEnv> {
  const strict = headersFor(["'none'"]);
  const framed = headersFor(embedSites.length > 0 ? ["'self'", ...embedSites] : ["'none'"]);
  return (context, next) => (context.req.path === '/embed' ? framed : strict)(context, next);
}

function headersFor(frameAncestors: string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { ...OWN_FILES, frameAncestors },
    // The policy says the same, with a list.
    xFrameOptions: false,
    // Whether there is encryption is the business of whoever ends it.
    strictTransportSecurity: false,
    referrerPolicy: 'no-referrer',
  });
}
