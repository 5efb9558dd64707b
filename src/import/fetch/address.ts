import { BlockList, isIP } from 'node:net';
import data from '../data/addresses.json' with { type: 'json' };

const notPublicIpv4 = blockList(data.notPublicIpv4, 'ipv4');
const publicIpv6 = blockList(data.publicIpv6, 'ipv6');
const notPublicIpv6 = blockList(data.notPublicIpv6, 'ipv6');
const embeddedIpv4 = blockList(data.embeddedIpv4, 'ipv6');

/**
 * Whether an IP address belongs to the public internet: neither loopback, private, link-local nor reserved,
 * and for IPv6 that wraps an IPv4 address, whether that one is public. Anything that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) === 4) return !notPublicIpv4.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return false;
  if (embeddedIpv4.check(bare, 'ipv6')) return isPublicAddress(lastIpv4(bare));
  return publicIpv6.check(bare, 'ipv6') && !notPublicIpv6.check(bare, 'ipv6');
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastIpv4(address: string): string {
  // The URL parser writes every spelling of an address in one way: groups of hexadecimal digits.
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  const [high, low] = groups.map((group) => Number.parseInt(group || '0', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function blockList(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, prefix] = network.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
