// The only door to this room.
export { type Cluster, type ClusterHealth, connect } from './cluster.ts';
export { ClusterFailure } from './connection/failure.ts';
export type { ClusterSettings } from './connection/settings.ts';
export type { BuildOptions } from './indexing/build.ts';
export type { OpenedCorpus } from './reading/open.ts';
export { isMadeBy, versionOf } from './versions/names.ts';
