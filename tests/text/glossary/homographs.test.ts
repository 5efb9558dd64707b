import { describe, expect, it } from 'vitest';
import pairs from '../../../src/text/glossary/data/homographs.json' with { type: 'json' };
import { shareHomograph } from '../../../src/text/glossary/homographs.ts';
import { civicGlossary } from '../../../src/text/glossary/match.ts';

const wordsOf = (id: string) =>
  Object.values(civicGlossary.find((concept) => concept.id === id)?.terms ?? {})
    .flat()
    .map(({ text }) => text);

describe('homographs', () => {
  it.each(pairs)('%s and %s are concepts of the glossary with a word in common', (a, b) => {
    expect(wordsOf(a!).filter((word) => wordsOf(b!).includes(word))).not.toEqual([]);
  });

  it('are found in either order, and synonyms are none', () => {
    expect(shareHomograph('c:practical', 'c:process')).toBe(true);
    expect(shareHomograph('c:process', 'c:practical')).toBe(true);
    expect(shareHomograph('c:staff', 'c:civil-servant')).toBe(false);
  });
});
