import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { ImportFailure } from '../failure.ts';
import { isPublicAddress } from './address.ts';
import type { FetchLimits } from './limits.ts';

/** Where connections may go. */
export interface NetworkAccess {
  /** Hosts (`name` or `name:port`) that may be private or loopback addresses. */
  readonly allowPrivate: readonly string[];
  /** Resolves names; the system's resolver unless a test brings its own. */
  readonly lookup?: LookupFunction;
}

/**
 * A connection pool that reaches public addresses only. The address is checked when the connection is made, on what
 * the name resolved to for that very connection, so that a name which changes its address cannot slip through.
 */
export function createAgent({ allowPrivate, lookup }: NetworkAccess, limits: FetchLimits): Agent {
  const options = { timeout: limits.connectMs };
  const open = buildConnector(lookup ? { ...options, lookup } : options);
  const guarded = buildConnector({ ...options, lookup: publicOnly(lookup ?? resolve) });
  return new Agent({
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.silenceMs,
    maxResponseSize: Math.max(limits.maxBytes, limits.maxPdfBytes),
    connect(target, callback) {
      const { hostname, port } = target;
      const host = hostname.replace(/^\[|\]$/g, '');
      const allowed = [host, `${host}:${port}`, hostname, `${hostname}:${port}`];
      if (allowed.some((name) => allowPrivate.includes(name))) return open(target, callback);
      // A literal address is never looked up, so it has to be checked here.
      if (isIP(host) && !isPublicAddress(host)) return callback(notPublic(host), null);
      guarded(target, (...[error, socket]) => {
        if (error) return callback(error, null);
        const at = socket.remoteAddress;
        if (at !== undefined && isPublicAddress(at)) return callback(null, socket);
        socket.destroy();
        callback(notPublic(host), null);
      });
    },
  });
}

const resolve: LookupFunction = (hostname, options, callback) => systemLookup(hostname, options, callback);

/** A resolver that knows public addresses only. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = (Array.isArray(found) ? found : []) as LookupAddress[];
      const [first, ...others] = addresses.filter(({ address }) => isPublicAddress(address));
      if (error || !first) return callback(error ?? notPublic(hostname), '', 0);
      if (options.all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
}

function notPublic(host: string): ImportFailure {
  return new ImportFailure('private-address', { host });
}
