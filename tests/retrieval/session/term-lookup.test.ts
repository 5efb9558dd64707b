import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedWords } from '../../../src/retrieval/indexing/words/keyed-words.ts';
import type { Query } from '../../../src/retrieval/question/query.ts';
import { SparseTable } from '../../../src/retrieval/session/sparse-table.ts';
import { termLookup } from '../../../src/retrieval/session/term-lookup.ts';

const KEYS = 6;
const key = fc.nat(KEYS - 1);
const word = fc.record({ stem: key, skeleton: key, toneless: key });
const term = fc.record({ ...{ stem: key, skeleton: key, toneless: key }, spellings: fc.array(key) });

describe('termLookup', () => {
  it('finds the last term with the key of a word or a spelling of it, or else the last one with its consonants', () => {
    const table = new SparseTable(20);
    const words = fc.array(word, { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.array(term), fc.boolean(), (all, terms, toneless) => {
        const tables = {
          stems: Uint32Array.from(all, ({ stem }) => stem),
          skeletons: Uint32Array.from(all, ({ skeleton }) => skeleton),
          toneless: Uint32Array.from(all, (own) => own.toneless),
        };
        const query = { terms, toneless } as unknown as Query;
        const lookUp = termLookup(query, { byKey: () => keyedWords(tables, KEYS) }, table);
        for (const [at, own] of all.entries()) {
          const ownKey = toneless ? own.toneless : own.stem;
          const same = terms.findLastIndex((each) =>
            [toneless ? each.toneless : each.stem, ...each.spellings].includes(ownKey),
          );
          const related = terms.findLastIndex(({ skeleton }) => skeleton === own.skeleton);
          expect(lookUp(at)).toBe(same >= 0 ? same : related);
        }
      }),
    );
  });
});
