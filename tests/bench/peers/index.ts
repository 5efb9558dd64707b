import { measurePeer } from '../run/measure-peer.ts';
import { dalilPeer } from './dalil.ts';
import { flexSearchPeer } from './flexsearch.ts';
import { luceneMissing, measureLucene } from './lucene.ts';
import { miniSearchPeer } from './minisearch.ts';
import { oramaPeer } from './orama.ts';
import type { Contestant, Peer } from './peer.ts';
import { sqliteMissing, sqlitePeer } from './sqlite.ts';

/** Everything that can take part, by the name that the command line knows it by. */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  minisearch: inThisProcess('plain MiniSearch', miniSearchPeer),
  dalil: inThisProcess('Dalil', dalilPeer()),
  orama: inThisProcess('Orama', oramaPeer),
  flexsearch: inThisProcess('FlexSearch', flexSearchPeer),
  sqlite: { ...inThisProcess('SQLite FTS5', sqlitePeer), missing: sqliteMissing },
  lucene: { label: 'Lucene 8', missing: luceneMissing, measure: measureLucene },
  'dalil-minisearch': inThisProcess('Dalil on MiniSearch', dalilPeer({ wordSearch: 'minisearch' })),
};

/** What all others are compared with. */
export const PLAIN = 'minisearch';
/** Those that take part unless told otherwise. */
export const USUAL = ['minisearch', 'dalil', 'orama', 'flexsearch', 'sqlite', 'lucene'];

function inThisProcess(label: string, peer: Peer): Contestant {
  return { label, measure: (...run) => measurePeer(peer, ...run) };
}
