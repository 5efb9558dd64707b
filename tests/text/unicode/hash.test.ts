import { describe, expect, it } from 'vitest';
import { hashString } from '../../../src/text/unicode/hash.ts';

describe('hashString', () => {
  it('is an unsigned 32-bit number that tells strings apart', () => {
    const hashes = new Set(Array.from({ length: 2000 }, (_, n) => hashString(`n:${n}`)));
    expect(hashes.size).toBe(2000);
    for (const hash of hashes) expect(hash >>> 0).toBe(hash);
  });
});
