import { describe, expect, it } from 'vitest';
import ar from '../../../src/answer/manners/data/ar.json' with { type: 'json' };
import common from '../../../src/answer/manners/data/common.json' with { type: 'json' };
import en from '../../../src/answer/manners/data/en.json' with { type: 'json' };
import signs from '../../../src/answer/manners/data/signs.json' with { type: 'json' };
import vi from '../../../src/answer/manners/data/vi.json' with { type: 'json' };
import { MANNER_KINDS } from '../../../src/answer/manners/kinds.ts';
import { withoutMarks } from '../../../src/text/unicode/fold.ts';

describe.each(Object.entries({ ar, common, en, vi }))(
  'the phrases of %s',
  (_, { slots, accompanying, manners }) => {
    const patterns = [...Object.values(slots), accompanying, ...Object.values(manners)].flat();

    it('name only slots that there are', () => {
      const known = { ...common.slots, ...slots };
      const named = patterns.flatMap((pattern) =>
        [...pattern.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name),
      );
      expect(named.filter((name) => !(name in known))).toEqual([]);
    });

    it('are of known kinds', () => {
      const kinds = [...Object.keys(manners), ...Object.keys(signs.emoji)];
      expect(kinds.filter((kind) => !MANNER_KINDS.some((known) => known === kind))).toEqual([]);
    });
  },
);

it('curses in no word that without its tone marks is a word one asks with', () => {
  const asking = new Set(common.asking.map(withoutMarks));
  const curses = [...vi.slots.curse, ...vi.slots.bad];
  expect(curses.filter((curse) => asking.has(withoutMarks(curse)))).toEqual([]);
});
