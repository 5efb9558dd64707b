import { ClusterFailure } from '../connection/failure.ts';
import { MANAGEMENT } from '../connection/patience.ts';
import type { Held } from './names.ts';

/** A version that a cluster holds, whole or in part. */
export interface HeldVersion {
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** The versions that there are, and which of them the aliases point to. */
export interface Versions {
  readonly all: readonly HeldVersion[];
  readonly current?: string;
  readonly previous?: string;
}

interface IndexAnswer {
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly settings: { readonly index: { readonly creation_date: string } };
}

/** How often a switch is made again that met with another one. */
const TRIES = 3;

/** Reads which versions there are. */
export async function readVersions({ connection, names }: Held): Promise<Versions> {
  const { body } = await connection.send<Readonly<Record<string, IndexAnswer>>>(
    { method: 'GET', path: `/${names.anyVersion}`, accept: [404] },
    MANAGEMENT,
  );
  const found = Object.entries(body).flatMap(([index, answer]) => {
    const version = names.versionIn(index);
    return version === undefined
      ? []
      : [
          {
            version,
            created: Number(answer.settings.index.creation_date),
            aliases: Object.keys(answer.aliases),
          },
        ];
  });
  found.sort((a, b) => b.created - a.created);
  const under = (alias: string) => found.find(({ aliases }) => aliases.includes(alias))?.version;
  return { all: found, current: under(names.current), previous: under(names.previous) };
}

/**
 * Points the aliases to other versions, both in one step: no question meets with a mixture, and none with nothing.
 * @param previous the version to go back to, if any
 */
export async function pointTo(
  current: string,
  previous: string | undefined,
  { connection, names }: Held,
): Promise<void> {
  const clear = [names.current, names.previous].map((alias) => ({
    remove: { index: names.anyVersion, alias, must_exist: false },
  }));
  const point = (version: string, alias: string) => ({ add: { index: names.articles(version), alias } });
  const add = previous === undefined ? [] : [point(previous, names.previous)];
  const actions = [...clear, point(current, names.current), ...add];
  await connection.send({ method: 'POST', path: '/_aliases', body: { actions } }, MANAGEMENT);
}

/** Makes a version the current one and keeps the one before; where another process did the same meanwhile, it stays so. */
export async function makeCurrent(version: string, held: Held): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { current } = await readVersions(held);
    if (current === version) return;
    try {
      return await pointTo(version, current, held);
    } catch (error) {
      // The version before was deleted by another process between the two requests.
      if (!(error instanceof ClusterFailure) || error.identifier !== 'opensearch-version-gone') throw error;
    }
  }
  throw new ClusterFailure('opensearch-version-gone', `version ${version}`);
}
