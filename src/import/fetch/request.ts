import type { Agent } from 'undici';
import { errors, request } from 'undici';
import { messageOf } from '../../errors.ts';
import { ImportFailure } from '../failure.ts';
import { readBody, tooLarge } from './body.ts';
import { isPdfType } from './content-type.ts';
import { type FetchLimits, USER_AGENT } from './limits.ts';

/** One response to one request; redirects are not followed here. */
export interface HttpResponse {
  readonly status: number;
  readonly location?: string;
  readonly contentType?: string;
  readonly contentLocation?: string;
  readonly retryAfter?: string;
  /** When the server says that it answered. */
  readonly date?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Empty for redirects and failures, whose bodies nobody reads. */
  readonly bytes: Uint8Array;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1';

/**
 * Sends one GET request within the limits.
 * @param conditions header fields that ask for it only if it has changed
 * @throws ImportFailure with a reason for people
 */
export async function get(
  url: URL,
  agent: Agent,
  limits: FetchLimits,
  accepts: (contentType: string) => void,
  conditions: Readonly<Record<string, string>> = {},
): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(limits.totalMs);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: ACCEPT,
        'accept-encoding': 'gzip, deflate, br',
        ...conditions,
      },
    });
    const contentType = single(headers['content-type']);
    const wanted = statusCode >= 200 && statusCode < 300;
    try {
      if (wanted) accepts(contentType ?? '');
      const encoding = single(headers['content-encoding']);
      const most = isPdfType(contentType) ? limits.maxPdfBytes : limits.maxBytes;
      const bytes = wanted ? await readBody(body, encoding, most) : new Uint8Array();
      return { status: statusCode, contentType, bytes, ...fieldsOf(headers) };
    } finally {
      // Nothing more is read; a body that was read to its end is not touched by this.
      body.on('error', () => {}).destroy();
    }
  } catch (error) {
    throw failureOf(error, signal, limits);
  }
}

/** What else of the header decides what is done next. */
function fieldsOf(headers: Readonly<Record<string, string | string[] | undefined>>) {
  return {
    location: single(headers.location),
    contentLocation: single(headers['content-location']),
    retryAfter: single(headers['retry-after']),
    date: single(headers.date),
    etag: single(headers.etag),
    lastModified: single(headers['last-modified']),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function failureOf(error: unknown, signal: AbortSignal, limits: FetchLimits): ImportFailure {
  if (error instanceof ImportFailure) return error;
  if (signal.aborted) return new ImportFailure('incomplete', { seconds: limits.totalMs / 1000 });
  if (error instanceof errors.ResponseExceededMaxSizeError) return tooLarge(limits.maxPdfBytes);
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.ConnectTimeoutError)
    return new ImportFailure('server-unresponsive');
  if (error instanceof errors.BodyTimeoutError)
    return new ImportFailure('server-silent', { seconds: limits.silenceMs / 1000 });
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return new ImportFailure('unreachable', { cause: messageOf(cause) || 'no connection' }, { cause: error });
}
