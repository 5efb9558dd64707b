import { Agent, errors, request } from 'undici';
import { messageOf } from '../../errors.ts';
import { percentDecoded } from '../../logging/secrets.ts';
import { printable } from '../../text/unicode/control.ts';
import { faultNamed, nonsenseOf } from './faults.ts';

/** What a service answered. */
export interface ServiceAnswer {
  readonly status: number;
  readonly text: string;
  /** Its header fields `Retry-After`, `Date` and `Location`. */
  readonly retryAfter?: string;
  readonly date?: string;
  readonly location?: string;
}

/**
 * Sends one body and gives what came, of whatever status.
 * @throws EmbeddingsFault when no whole answer came; the signal's reason
 */
export type Post = (body: string, signal: AbortSignal) => Promise<ServiceAnswer>;

/** What a request may cost. */
export interface PostLimits {
  /** For an answer as a whole, in milliseconds. */
  readonly answerMs: number;
  /** Requests at one time; others wait. */
  readonly connections: number;
}

const MOST_MEGABYTES = 64;
/** What a connection says that was kept and is no more: sending again is no harm. */
const LOST = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
/** In all codes of what is wrong with a certificate. */
const OF_CERTIFICATE = /CERT|VERIFY_LEAF/;

/** Connections to a service. Redirects are not followed: they would take the texts, and the key, elsewhere. */
export function createPost(
  address: string,
  key: string | undefined,
  { answerMs, connections }: PostLimits,
): { post: Post; close(): Promise<void> } {
  const maxResponseSize = MOST_MEGABYTES * 1_048_576;
  const dispatcher = new Agent({ connections, maxResponseSize, headersTimeout: 0, bodyTimeout: 0 });
  const { url, authorization } = split(address, key);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(authorization && { authorization }),
  };
  const send = async (body: string, signal: AbortSignal): Promise<ServiceAnswer> => {
    const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher });
    return { status: answer.statusCode, text: await answer.body.text(), ...fieldsOf(answer.headers) };
  };
  const post: Post = async (body, signal) => {
    signal.throwIfAborted();
    const ends = ending(signal, answerMs);
    try {
      return await send(body, ends.signal).catch((error: unknown) => {
        if (ends.signal.aborted || !LOST.has(codeOf(error))) throw error;
        return send(body, ends.signal);
      });
    } catch (error) {
      signal.throwIfAborted();
      if (ends.signal.aborted) throw faultNamed('slow', { seconds: answerMs / 1_000 });
      throw failureOf(error);
    } finally {
      ends.stop();
    }
  };
  return { post, close: () => dispatcher.destroy() };
}

/** The address without its name and password, and how a request is authorised. */
function split(address: string, key: string | undefined): { url: URL; authorization?: string } {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  if (key !== undefined) return { url, authorization: `Bearer ${key}` };
  if (!username && !password) return { url };
  const named = `${percentDecoded(username)}:${percentDecoded(password)}`;
  return { url, authorization: `Basic ${Buffer.from(named).toString('base64')}` };
}

function fieldsOf(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const [retryAfter, date, location] = ['retry-after', 'date', 'location'].map((name) =>
    headers[name]?.toString(),
  );
  return { retryAfter, date, location };
}

/** A signal that also comes when the time is over. `AbortSignal.any` would keep all that it ever made for a source that lives on. */
function ending(source: AbortSignal, milliseconds: number): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  source.addEventListener('abort', abort, { once: true });
  const stop = (): void => {
    clearTimeout(timer);
    source.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, stop };
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}

/** Only the code, or the message, of what the network says: what is attached to it holds the request. */
function failureOf(error: unknown): Error {
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return nonsenseOf('large', { megabytes: MOST_MEGABYTES });
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  // That of a library for encryption has several lines.
  const detail = printable(messageOf(cause) || codeOf(cause))
    .replace(/\s+/g, ' ')
    .trim();
  return faultNamed(OF_CERTIFICATE.test(codeOf(cause)) ? 'certificate' : 'unreachable', { detail });
}
