/** A request as it goes over the wire, made so that it can be sent more than once. */
export interface RestRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | null;
  /** Whether it is the first response to an interaction, which must come within seconds. */
  readonly isCallback: boolean;
  /** Whether it may be sent again when nobody knows what became of it. */
  readonly isRepeatable: boolean;
}

/** What of a request discord.js hands over. */
export interface RequestParts {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;
/** Quotation marks within a text are escaped in JSON, so that no text looks like this. */
const NONCE_ENFORCED = '"enforce_nonce":true';

/** Makes a request that can be sent again: a form is turned into bytes. */
export async function repeatable(
  url: string,
  { method = 'GET', headers, body }: RequestParts,
): Promise<RestRequest> {
  const isCallback = CALLBACK.test(url);
  const given = { url, method, isCallback, headers: { ...(headers as Record<string, string>) } };
  const isRepeatable = method !== 'POST' || isCallback || isNonceEnforced(body);
  if (!(body instanceof FormData))
    return { ...given, body: (body ?? null) as RestRequest['body'], isRepeatable };
  const encoded = new Response(body);
  const type = encoded.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  return { ...given, headers: { ...given.headers, 'content-type': type }, body: bytes, isRepeatable };
}

/**
 * What only reads, replaces or removes does no more when it is done twice, an interaction takes one first response, and a message
 * with an enforced nonce is created once. Any other POST might be said twice.
 */
function isNonceEnforced(body: unknown): boolean {
  const json = body instanceof FormData ? body.get('payload_json') : body;
  return typeof json === 'string' && json.includes(NONCE_ENFORCED);
}
