import { describe, expect, it } from 'vitest';
import { type Recoveries, reopenings } from '../reopening.ts';

/** As OpenSearch 2.19.4 says it of a copy whose primary never became one, shortened. */
const waiting = {
  id: 2,
  type: 'PEER',
  stage: 'INIT',
  primary: false,
  total_time_in_millis: 26_400,
  source: { name: 'n2' },
};
const recoveries = (change: Partial<typeof waiting>): Recoveries => ({
  articles: { shards: [{ ...waiting, ...change }] },
});

describe('primaries that are opened anew', () => {
  it('are those that a copy waits for in vain', () => {
    expect(reopenings(recoveries({}))).toEqual([
      { cancel: { index: 'articles', shard: 2, node: 'n2', allow_primary: true } },
    ]);
  });

  it.each([
    ['that is copied from', { stage: 'TRANSLOG' }],
    ['that moves to another node', { primary: true }],
    ['that was asked for a copy just now', { total_time_in_millis: 900 }],
    ['that is opened from a disk', { type: 'EXISTING_STORE' }],
  ])('are none %s', (_, change) => {
    expect(reopenings(recoveries(change))).toEqual([]);
  });
});
