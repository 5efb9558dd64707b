import { ClusterFailure } from './failure.ts';

/** Where a cluster is and what of it belongs to one corpus. */
export interface ClusterSettings {
  /** One address, or one of several nodes each, parted by commas; name and password in the first one are used for all. */
  readonly url: string;
  /** What the names of the corpus's indices begin with. */
  readonly index: string;
  /** Certificates of the authorities that are trusted besides the usual ones' own, as PEM. */
  readonly ca?: string;
  /** Over how many shards articles are spread; by their number when absent. */
  readonly shards?: number;
}

/** The addresses without credentials, and these. */
export interface Addresses {
  readonly nodes: readonly string[];
  readonly auth?: { readonly username: string; readonly password: string };
}

const INDEX_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/**
 * Reads the settings of a cluster.
 * @throws ClusterFailure `opensearch-setting` where one cannot be used; it does not repeat what may hold a password
 */
export function addressesIn({ url, index }: ClusterSettings): Addresses {
  if (!INDEX_NAME.test(index)) {
    const rule = 'small letters, digits, ".", "_" and "-", of which the first is a letter or digit';
    throw new ClusterFailure('opensearch-setting', `OPENSEARCH_INDEX must be made of ${rule}.`);
  }
  const parsed = url.split(',').map((part) => addressIn(part.trim()));
  const { username, password } = parsed[0] ?? { username: '', password: '' };
  const addresses = parsed.map(({ protocol, host, pathname }) => `${protocol}//${host}${pathname}`);
  // The client refuses an address that it is given twice.
  const nodes = [...new Set(addresses)];
  if (!username) return { nodes };
  return { nodes, auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } };
}

function addressIn(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new ClusterFailure(
    'opensearch-setting',
    'OPENSEARCH_URL must be an address such as https://name:password@search.example:9200, or several parted by commas.',
  );
}
