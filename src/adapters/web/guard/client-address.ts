import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { WebEnv } from '../dependencies.ts';
import type { WebSettings } from '../settings.ts';

/** All of a network's machines, where the address of a request is not known. */
const UNKNOWN = 'unknown';
/** Groups of an IPv6 address that name a network: whoever has one machine in it can use all of its addresses. */
const NETWORK_GROUPS = 4;

/**
 * Who asks, as far as a network address tells: the one that the connection comes from or, behind proxies, the one that the
 * outermost trusted proxy was asked from. Each proxy adds to the end of `X-Forwarded-For` whom it was asked by, so whatever
 * stands further left was written by the asker and is not believed.
 * @returns an IPv4 address, or the /64 network of an IPv6 one
 */
export function clientAddress(
  { env, req }: Pick<Context<WebEnv>, 'env' | 'req'>,
  { trustedProxies }: Pick<WebSettings, 'trustedProxies'>,
): string {
  const socket = networkOf(env?.incoming?.socket.remoteAddress ?? '') ?? UNKNOWN;
  if (trustedProxies === 0) return socket;
  const forwarded = (req.header('x-forwarded-for') ?? '').split(',');
  return networkOf(forwarded.at(-trustedProxies) ?? '') ?? socket;
}

/** An address as it is counted; undefined for what is none. A port and an IPv6 zone are left out. */
function networkOf(written: string): string | undefined {
  const address = written
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return undefined;
  const groups = groupsOf(address);
  return mappedIpv4(groups) ?? `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, in hexadecimal digits without leading zeros. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}

/** A machine that has an IPv4 address is the same machine where a socket for both kinds names it. */
function mappedIpv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
}
