import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, patternReader, requiredBy } from '../../../src/answer/manners/pattern.ts';
import { RequiredWords } from '../../../src/answer/manners/required-words.ts';

const read = patternReader({ this: ['a', 'a b', '{that}? b'], that: ['c?', 'd e?'] }, new Set(['e']));
const part = fc.constantFrom('a', 'b?', 'c', 'd', '{this}', '{this}?', '{that}', '#', '*');
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '1');

describe('RequiredWords', () => {
  it('hold for every message that a pattern fits', () => {
    const parts = fc.array(part, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.array(word, { minLength: 1, maxLength: 6 }), (written, message) => {
        const pattern = read(written.join(' '));
        const required = new RequiredWords();
        const sets = required.add(requiredBy(pattern));
        const words = message.map((form) => [form]);
        if (endsOf(pattern, words, 0).length === 0) return;
        const held = required.heldBy(words);
        for (const set of sets) expect(held[set]).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });
});
