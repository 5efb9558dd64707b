import data from '../data/content-types.json' with { type: 'json' };
import { ImportFailure } from '../failure.ts';

const ACCEPTED = new Set(data.accepted);
const NAMED = new Map(Object.entries(data.named));

/** A Content-Type header taken apart, both in lower case. */
export interface ContentType {
  readonly type: string;
  readonly charset?: string;
}

/** Parses a Content-Type header as leniently as servers write it. */
export function parseContentType(header = ''): ContentType {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.map((part) => /^charset\s*=\s*["']?([^"'\s]+)/.exec(part)?.[1]).find(Boolean);
  return { type, charset };
}

/**
 * Lets pass what can hold an article or name some; no type at all passes too, the content decides then.
 * @throws ImportFailure
 */
export function checkContentType(header: string): void {
  const { type } = parseContentType(header);
  if (type === '' || ACCEPTED.has(type)) return;
  const document = NAMED.get(type);
  throw document === undefined
    ? new ImportFailure('unsupported-type', { type })
    : new ImportFailure('unsupported-document', { document });
}

/** Whether a Content-Type header says that it is a PDF. */
export function isPdfType(header: string | undefined): boolean {
  return /^application\/(?:x-)?pdf$/.test(parseContentType(header).type);
}
