import type { HttpResponse } from './request.ts';

/** What a server said of a version of an address, by which it can be asked whether there is a newer one. */
export interface Validators {
  /** The address that they belong to, after redirects. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Longer ones are not sent back, in characters. */
const LONGEST = 1_000;

/** The validators of a response; undefined when it has none. */
export function validatorsOf(
  url: string,
  { etag, lastModified }: Pick<HttpResponse, 'etag' | 'lastModified'>,
): Validators | undefined {
  const given = {
    ...(isUsable(etag) ? { etag } : {}),
    ...(isUsable(lastModified) ? { lastModified } : {}),
  };
  return Object.keys(given).length > 0 ? { url, ...given } : undefined;
}

/** The header fields that ask for an address only if it has changed; they are sent to nobody else. */
export function conditionsFor(
  url: string,
  known: Validators | undefined,
): Record<string, string> | undefined {
  if (known?.url !== url) return undefined;
  return {
    ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  };
}

function isUsable(field: string | undefined): field is string {
  return field !== undefined && field !== '' && field.length <= LONGEST;
}
