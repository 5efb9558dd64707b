import { describe, expect, it } from 'vitest';
import { type ArticleRecord, restoreState, stateKey } from '../../src/feeds/state/records.ts';

const HELD: ArticleRecord = {
  key: 'news.example/a',
  link: 'https://news.example/a',
  feed: 'https://news.example/rss.xml',
  status: 'held',
  order: 1,
  firstSeen: 1,
  checkAt: 1,
  failures: 0,
  held: { file: 'a.txt', at: 1, title: 'A', digest: '0', reasons: [] },
};
const KEY = stateKey({ kind: 'article', record: HELD });

describe('what is known of a page', () => {
  it('comes back as it was', () => {
    expect(restoreState(KEY, JSON.stringify(HELD))).toEqual({ kind: 'article', record: HELD });
  });

  it.each<[string, string, object]>([
    ['stands under the key of another', 'article:news.example/b', HELD],
    ['names a held file in another folder', KEY, { ...HELD, held: { ...HELD.held, file: '../seeds/a.txt' } }],
    ['lacks something', KEY, { ...HELD, status: undefined }],
  ])('is not believed where it %s', (_, key, record) => {
    expect(restoreState(key, JSON.stringify(record))).toBeUndefined();
  });
});
