import { isIP } from 'node:net';
import { isLoopback } from '../../../listening/loopback.ts';
import type { WebSettings } from '../settings.ts';

/** Names of this machine, as requests to it have them. */
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request names a host under which these pages are known. A page elsewhere can have its own name point to this
 * machine ("DNS rebinding") and would be taken for ours, if any name would do; an address in digits is nobody's name.
 * @param header of the request, port included
 */
export function isOwnHost(header: string | undefined, { host, publicUrl }: WebSettings): boolean {
  const named = hostnameOf(`http://${header}`);
  if (header === undefined || named === undefined) return false;
  if (OWN_NAMES.has(named) || named === host.toLowerCase()) return true;
  if (publicUrl !== undefined && named === hostnameOf(publicUrl)) return true;
  return !isLoopback(host) && isIP(named.replace(/^\[|\]$/g, '')) !== 0;
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
