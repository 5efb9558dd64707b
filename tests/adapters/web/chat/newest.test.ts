import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newest } from '../../../../src/adapters/web/browser/chat/keeping/newest.ts';

const texts = fc.array(fc.string({ maxLength: 12 }), { maxLength: 12 });
const limits = fc.record({
  count: fc.integer({ min: 1, max: 8 }),
  characters: fc.integer({ min: 0, max: 30 }),
});
const lengthOf = (kept: readonly string[]) => kept.join('').length;

test('what is kept of a place is its end, as much of it as may be', () => {
  fc.assert(
    fc.property(texts, limits, (all, { count, characters }) => {
      const possible = all.filter(({ length }) => length <= characters);
      const kept = newest(all, { count, characters });
      expect(kept).toEqual(possible.slice(possible.length - kept.length));
      expect(kept.length).toBeLessThanOrEqual(count);
      expect(lengthOf(kept)).toBeLessThanOrEqual(characters);
      const before = possible.at(-kept.length - 1);
      const isAll = before === undefined || kept.length === possible.length;
      if (!isAll && kept.length < count) expect(lengthOf([before, ...kept])).toBeGreaterThan(characters);
    }),
  );
});
