import { expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../src/opensearch/connection/connection.ts';
import { settle } from '../../src/opensearch/indexing/settle.ts';
import { IndexNames } from '../../src/opensearch/versions/names.ts';
import { serve } from './loopback.ts';

const VERSION = '0123456789ab-01234567';
const NAME = new IndexNames('dalil').articles(VERSION);
const WHOLE = { total: 2, failed: 0 };

/** Where the copies of a shard are at each look: the last change, that which all have, and the articles that can be seen. */
type Look = readonly [last: number, everywhere: number, seen: number];

/** A cluster, as it stands at each look. @returns the questions that it was asked besides how it is, one after the other */
async function clusterThatIs(...looks: readonly Look[]) {
  const asked: string[] = [];
  let at = -1;
  const url = await serve(({ url: path = '' }, response) => {
    const kind = /_stats|_refresh|_count|health/.exec(path)![0];
    if (kind === '_stats') at = Math.min(at + 1, looks.length - 1);
    const [last, everywhere, count] = looks[at] ?? [0, 0, 0];
    if (kind !== 'health') asked.push(kind);
    const copies = [
      { routing: { primary: true }, seq_no: { max_seq_no: last, global_checkpoint: everywhere } },
    ];
    const answer = {
      _stats: { indices: { [NAME]: { shards: { 0: copies } } } },
      _refresh: { _shards: WHOLE },
      _count: { count, _shards: WHOLE },
      health: { status: 'green' },
    }[kind];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const connection = await openConnection({ url, index: 'dalil' });
  onTestFinished(() => connection.close());
  return { held: { connection, names: new IndexNames('dalil') }, asked };
}

it('articles that another process has just written are waited for', async () => {
  const { held, asked } = await clusterThatIs([60, 60, 34], [60, 60, 61]);
  await settle(VERSION, 61, held);
  expect(asked.filter((kind) => kind === '_count')).toHaveLength(2);
});

it('articles that not every copy has yet are shown again once it has', async () => {
  const { held, asked } = await clusterThatIs([60, 33, 61], [60, 60, 61]);
  await settle(VERSION, 61, held);
  expect(asked).toEqual(['_stats', '_refresh', '_count', '_stats', '_refresh', '_count']);
});
