import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebEnv } from '../dependencies.ts';
import { notice } from '../page/notice.ts';
import type { WebSettings } from '../settings.ts';
import { safeHeaders } from './headers.ts';
import { isOwnHost } from './hosts.ts';
import { isFromElsewhere } from './origins.ts';

/** Bytes that the body of a request may have; the longest question takes a tenth. */
const MOST_BODY_BYTES = 65_536;

/** What every request passes before it is answered: headers, its host and origin, the size of its body. */
export function requestGuards(settings: WebSettings): MiddlewareHandler<WebEnv>[] {
  const known: MiddlewareHandler<WebEnv> = async (context, next) => {
    const host = context.req.header('host');
    if (!isOwnHost(host, settings)) return notice(context, 'unknown-host', 421, { host: host ?? '' });
    return isFromElsewhere(context.req, settings) ? notice(context, 'foreign-request', 403) : next();
  };
  const bounded = bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: (context) => notice(context, 'body-too-long', 413),
  });
  return [safeHeaders(settings), varied, known, bounded];
}

/** Pages without `?lang=` are in the language that the browser asks for, which whoever keeps copies of them must know. */
const varied: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  if (context.res.headers.get('content-type')?.startsWith('text/html'))
    context.header('vary', 'accept-language', { append: true });
};
