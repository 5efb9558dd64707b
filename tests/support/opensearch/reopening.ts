/** Copies that are being opened, by index, as far as it is asked for here. */
export type Recoveries = Readonly<Record<string, { readonly shards: readonly Recovery[] }>>;

interface Recovery {
  readonly id: number;
  readonly type: string;
  readonly stage: string;
  readonly primary: boolean;
  readonly total_time_in_millis: number;
  /** Where it is opened from; of a copy that is opened from another one. */
  readonly source: { readonly name?: string };
}

/** Parts whose copies are being opened. */
export const RECOVERIES = '/_recovery?active_only=true';

/** How long a copy may wait for its primary, in milliseconds; it takes parts of a second where nothing is wrong. */
const PATIENCE = 10_000;

/**
 * What to tell a cluster so that primaries are opened anew whose copies wait for them in vain.
 *
 * A node of OpenSearch 2.19 that was left without the others may come back with a part that the cluster calls a
 * primary and that the node itself never made one ("shard is not in primary mode"). No copy of it can be opened, and
 * each is tried again twice a second for ever: only an order helps, or another start of the node.
 */
export function reopenings(recoveries: Recoveries): object[] {
  return Object.entries(recoveries).flatMap(([index, { shards }]) =>
    shards
      .filter(waitsInVain)
      .map(({ id, source }) => ({ cancel: { index, shard: id, node: source.name, allow_primary: true } })),
  );
}

function waitsInVain({ type, stage, primary, total_time_in_millis: time }: Recovery): boolean {
  return type === 'PEER' && stage === 'INIT' && !primary && time > PATIENCE;
}
