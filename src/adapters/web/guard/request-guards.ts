import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebEnv } from '../dependencies.ts';
import { webMessage } from '../messages/messages.ts';
import { pageLanguage } from '../page/language.ts';
import { noticePage } from '../page/notice.ts';
import type { WebSettings } from '../settings.ts';
import { safeHeaders } from './headers.ts';
import { isOwnHost } from './hosts.ts';
import { isFromElsewhere } from './origins.ts';

/** Bytes that the body of a request may have; the longest question takes a tenth. */
const MOST_BODY_BYTES = 65_536;

/** What every request passes before it is answered: headers, its host and origin, the size of its body. */
export function requestGuards(settings: WebSettings): MiddlewareHandler<WebEnv>[] {
  const known: MiddlewareHandler<WebEnv> = async (context, next) => {
    if (!isOwnHost(context.req.header('host'), settings)) return refused(context, 421);
    return isFromElsewhere(context.req, settings) ? refused(context, 403) : next();
  };
  const bounded = bodyLimit({ maxSize: MOST_BODY_BYTES });
  return [safeHeaders(settings), known, bounded];
}

function refused(context: Context<WebEnv>, status: 403 | 421) {
  const language = pageLanguage(context);
  return context.html(noticePage(webMessage(language, 'foreign-request'), language), status);
}
