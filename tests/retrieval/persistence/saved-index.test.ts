import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/retrieval/indexing/build-index.ts';
import { type ReusableIndex, reusableFrom } from '../../../src/retrieval/indexing/reusable-index.ts';
import { readSections } from '../../../src/retrieval/persistence/container.ts';
import {
  decodeIndex,
  encodeIndex,
  indexIn,
  packIndex,
} from '../../../src/retrieval/persistence/saved-index.ts';
import { article } from '../support.ts';

const CODE = 'code and word lists';
const WORDS = [
  'The',
  'mayor',
  'Hanoi',
  'opened',
  '12',
  'بلدية',
  'المدينة',
  'phường',
  'Nguyễn',
  '95%',
  '𝒳𝒴',
  'ى',
];

/** A sentence of words in several scripts; some are names, numbers or terms of the glossary. */
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => `${words.join(' ')}.`);
/** Articles with ids of their own; whatever differs in an article shows in its hash. */
const articles = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 12 }), sentence, fc.array(sentence, { minLength: 1, maxLength: 4 })), {
    selector: ([id]) => id,
    maxLength: 8,
  })
  .map((contents) =>
    contents.map(([id, title, body]) => ({
      ...article(`a${id}`, title, ...body),
      hash: JSON.stringify([title, body]),
    })),
  );

const bytesOf = (index: ReusableIndex) => new Uint8Array(Buffer.concat(encodeIndex(packIndex(index, CODE))));
const savedOver = (over: Parameters<typeof buildIndex>[0]) => bytesOf(reusableFrom(buildIndex(over)));

const hash = (numbers: Uint32Array) => createHash('sha256').update(numbers).digest('hex');

/** All that an index holds, in a form that is quickly compared. */
function plain({ tables, fingerprints }: ReusableIndex) {
  const { vocabulary, trigramFrequency, ...rest } = tables;
  const {
    has: _has,
    idOf: _idOf,
    keyOf: _keyOf,
    spellings: _spellings,
    shapes: _shapes,
    byKey: _byKey,
    ...words
  } = vocabulary;
  return { ...rest, fingerprints, words, trigrams: hash(trigramFrequency) };
}

const indexOver = (...args: Parameters<typeof buildIndex>) => plain(reusableFrom(buildIndex(...args)));

function read(from: Uint8Array) {
  const decoded = decodeIndex(from, CODE);
  return 'pack' in decoded ? plain(indexIn(readSections(decoded.pack))) : decoded;
}

const some = [
  article('a', 'Quarters', 'The city has 40 quarters.', 'Its mayor is Nguyễn Văn An.'),
  article('b', 'بلديات', 'يوجد في المحافظة 12 بلدية.'),
];
const bytes = savedOver(some);

describe('taking over from an index made before', () => {
  it('gives the very index that analysing all articles gives', () => {
    fc.assert(
      fc.property(articles, articles, (before, after) => {
        const reusable = reusableFrom(buildIndex(before));
        expect(indexOver(after, { reusable })).toEqual(indexOver(after));
        expect(indexOver(before, { reusable })).toEqual(indexOver(before));
      }),
    );
  });

  it('does not analyse again what it takes over', () => {
    const reusable = reusableFrom(buildIndex(some));
    const read: string[] = [];
    const watched = some.map((each) => ({
      ...each,
      get text() {
        read.push(each.id);
        return each.text;
      },
    }));
    buildIndex([...watched, article('c', 'New', 'A new one.')], { reusable });
    expect(read).toEqual([]);
  });

  it('takes nothing over when the article was cut into other sentences', () => {
    const reusable = reusableFrom(buildIndex(some));
    const recut = article('b', 'بلديات', 'يوجد في المحافظة 12 بلدية.', 'جملة أخرى.');
    expect(indexOver([some[0]!, recut], { reusable })).toEqual(indexOver([some[0]!, recut]));
  });
});

describe('a saved index', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(articles, (over) => {
        const reusable = reusableFrom(buildIndex(over));
        expect(read(bytesOf(reusable))).toEqual(plain(reusable));
      }),
      { numRuns: 30 },
    );
  });

  it('looks words and keys up as before', () => {
    const decoded = decodeIndex(bytes, CODE);
    const { vocabulary } = buildIndex(some);
    const again = 'pack' in decoded ? indexIn(readSections(decoded.pack)).tables.vocabulary : undefined;
    for (const form of [...vocabulary.forms, 'absent']) expect(again!.idOf(form)).toBe(vocabulary.idOf(form));
    for (const key of [...vocabulary.keys, 'absent']) expect(again!.keyOf(key)).toBe(vocabulary.keyOf(key));
    expect(again!.keyCount).toBe(vocabulary.keyCount);
  });

  it('is not used when any bit of it is another', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= bits;
        expect(decodeIndex(damaged, CODE)).toEqual({ reason: expect.any(String) });
      }),
      {
        numRuns: 50,
        examples: [
          [0, 1],
          [16, 1],
          [48, 1],
          [52, 1],
          [bytes.length - 1, 128],
        ],
      },
    );
  });

  it('is not used when its end or its beginning is missing, or something follows', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (at) => {
        expect(decodeIndex(bytes.subarray(0, at), CODE)).toEqual({ reason: expect.any(String) });
        expect(decodeIndex(bytes.subarray(at + 1), CODE)).toEqual({ reason: expect.any(String) });
      }),
      { numRuns: 50, examples: [[0], [15], [16], [47], [48], [51]] },
    );
    expect(decodeIndex(Buffer.concat([bytes, Buffer.of(0)]), CODE)).toEqual({ reason: 'it is damaged' });
  });

  it('is not used by other code, and is not mistaken for one when it is something else', () => {
    expect(decodeIndex(bytes, 'other code')).toEqual({ reason: 'it was made by another version of Dalil' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (anything) => {
        expect(decodeIndex(anything, CODE)).toEqual({ reason: expect.any(String) });
      }),
    );
  });

  it('is read from any place in memory', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(read(shifted.subarray(1))).toEqual(read(bytes));
  });
});
