import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearMemos, memoize } from '../../../src/text/unicode/memoize.ts';

describe('remembering', () => {
  it('gives what the function gives, however little it can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 5 }), (words, limit) => {
        const length = memoize((word) => word.length, limit);
        for (const word of words) expect(length(word)).toBe(word.length);
      }),
    );
  });

  it('computes once for a word that keeps coming, whatever comes between', () => {
    let computed = 0;
    const remembered = memoize((word) => {
      if (word === 'often') computed++;
      return null;
    }, 3);
    for (let n = 0; n < 50; n++) {
      remembered(String(n));
      expect(remembered('often')).toBeNull();
    }
    expect(computed).toBe(1);
  });

  it('computes again after everything was forgotten', () => {
    let computed = 0;
    const remembered = memoize(() => ++computed);
    expect([remembered('a'), remembered('a')]).toEqual([1, 1]);
    clearMemos();
    expect(remembered('a')).toBe(2);
  });
});
