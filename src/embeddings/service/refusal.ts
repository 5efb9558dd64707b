import { secretsRemover } from '../../logging/secrets.ts';
import { secondsToWait } from '../../pauses.ts';
import { printable } from '../../text/unicode/control.ts';
import type { EmbeddingsFault } from '../fault.ts';
import refusals from './data/refusals.json' with { type: 'json' };
import { faultNamed, OversizedFault } from './faults.ts';
import type { ServiceAnswer } from './post.ts';

/** What is longer says nothing more. */
const LONGEST_DETAIL = 200;
/** A service that is asked to wait for longer is asked again all the same. */
const LONGEST_WAIT_MS = 3_600_000;

const PATTERNS = {
  oversized: anyOf(refusals.oversized),
  tooMany: anyOf(refusals.tooMany),
  encoding: anyOf(refusals.encoding),
  model: anyOf(refusals.model),
};

const OF_SIZE = new Set([400, 422, 500]);
/** So many characters of what was sent are not a coincidence. */
const QUOTED = 12;

/** What must not be seen of an answer, and what the request had. */
export interface RefusalContext {
  readonly secrets: readonly string[];
  /** What was sent, which a service may repeat. */
  readonly texts: readonly string[];
  readonly hasKey: boolean;
}

/** Whether an answer objects to the form in which the vectors were asked for. */
export function objectsToEncoding({ status, text }: ServiceAnswer): boolean {
  return (status === 400 || status === 422) && PATTERNS.encoding.test(text);
}

/** The fault that an answer which is no success stands for. */
export function refusalIn(received: ServiceAnswer, context: RefusalContext): EmbeddingsFault {
  const { status, retryAfter, date } = received;
  const said = saidIn(received);
  const detail = `${status}${said && `: ${shown(said, context)}`}`;
  // Some say with status 500 that a text is too long.
  if (status === 413 || (OF_SIZE.has(status) && isOversized(said)))
    return new OversizedFault(detail, PATTERNS.tooMany.test(said));
  const seconds = secondsToWait(retryAfter, date);
  const wait = seconds === undefined ? undefined : Math.min(seconds * 1_000, LONGEST_WAIT_MS);
  return faultNamed(nameOf(status, said, context), { detail }, { retryAfter: wait });
}

/** A part of what a service sent, as a line of the log may have it. */
export function shown(text: string, { secrets, texts }: RefusalContext): string {
  const clean = withoutQuotations(secretsRemover(secrets)(text.slice(0, 10 * LONGEST_DETAIL)), texts);
  return printable(clean).replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL);
}

/** A text without the stretches that are also in one of the others. */
function withoutQuotations(text: string, others: readonly string[]): string {
  const all = others.join('\n');
  let left = '';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && all.includes(text.slice(at, Math.max(end + 1, at + QUOTED)))) end++;
    left += end - at >= QUOTED ? '…' : text[at];
    at = end - at >= QUOTED ? end : at + 1;
  }
  return left;
}

function nameOf(status: number, said: string, { hasKey }: RefusalContext) {
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 401 || status === 403) return hasKey ? 'key' : 'no-key';
  if (status === 429 || status === 503) return 'busy';
  if (status >= 500 || status === 408) return 'failed';
  if (status === 404) return 'not-found';
  return PATTERNS.model.test(said) ? 'model' : 'refused';
}

function isOversized(said: string): boolean {
  return PATTERNS.oversized.test(said) || PATTERNS.tooMany.test(said);
}

/** What an answer says for people, in one of the forms in which services do. */
function saidIn({ status, text, location }: ServiceAnswer): string {
  if (status >= 300 && status < 400) return location?.split(/[?#]/)[0] ?? '';
  try {
    return messageIn(JSON.parse(text));
  } catch {
    return text.slice(0, 2_000).replace(/<[^>]{0,500}>/g, ' ');
  }
}

function messageIn(body: unknown): string {
  if (typeof body === 'string') return body;
  if (Array.isArray(body)) return body.slice(0, 3).map(messageIn).join('; ');
  if (typeof body !== 'object' || body === null) return '';
  const { error, message, detail, msg, loc } = body as Record<string, unknown>;
  // A validator says in which field something is wrong, and repeats the whole input besides.
  if (typeof msg === 'string') return `${Array.isArray(loc) ? `${loc.join('.')}: ` : ''}${msg}`;
  return messageIn(error ?? message ?? detail ?? '');
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}
