import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeVocabulary, UNKNOWN, type Vocabulary } from '../../../src/retrieval/indexing/vocabulary.ts';
import { spellingsIn } from '../../../src/retrieval/question/spellings.ts';
import { bitCount, characterPairs, dice, letterBits } from '../../../src/text/similarity/dice.ts';

const UNKNOWN_KEYS = { word: UNKNOWN, stem: UNKNOWN, skeleton: UNKNOWN, toneless: UNKNOWN };

function vocabularyOfWords(words: readonly string[]): Vocabulary {
  return analyzeVocabulary(new Map([...new Set(words)].map((word, number) => [word, number])));
}

function unknownTerm(form: string) {
  const letters = letterBits(form);
  const shape = { pairs: characterPairs(form), letters, letterCount: bitCount(letters), idf: 1 };
  return { ...UNKNOWN_KEYS, form, ...shape };
}

function spellingsOf(form: string, vocabulary: Vocabulary): number[] {
  return spellingsIn(vocabulary)(unknownTerm(form));
}

/** By comparing the form with every word of the corpus. */
function likestStems(form: string, { forms, stems }: Vocabulary): number[] {
  const wanted = letterBits(form);
  const alike = forms
    .map((word, number) => ({
      stem: stems[number],
      similarity: dice(characterPairs(word), characterPairs(form)),
      word,
    }))
    .filter(({ word }) => bitCount(letterBits(word) & wanted) >= bitCount(wanted) - 2)
    .filter(({ word, similarity }) => similarity >= 0.6 && Math.abs(word.length - form.length) <= 2)
    .sort((a, b) => b.similarity - a.similarity);
  return [...new Set(alike.map(({ stem }) => stem!))].slice(0, 4);
}

describe('spellings', () => {
  it('are the stems of the likest words of all, in the order of the corpus where they are as alike', () => {
    const letters = fc.constantFrom(...'abcdenrst', ...'ابتعلمنيو');
    const short = fc.string({ unit: letters, minLength: 3, maxLength: 8 });
    const few = fc.string({ unit: fc.constantFrom(...'abن'), minLength: 1, maxLength: 12 });
    const long = fc.string({ unit: letters, minLength: 60, maxLength: 70 });
    const word = fc.oneof({ weight: 6, arbitrary: short }, { weight: 3, arbitrary: few }, long);
    const slip = fc.record({ at: fc.nat(80), by: fc.constantFrom('', 'a', 'ن', 'tt') });
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        slip,
        (words, nth, { at, by }) => {
          const typed = words[nth % words.length]!;
          const form = typed.slice(0, at % typed.length) + by + typed.slice((at % typed.length) + 1);
          fc.pre(form.length >= 4);
          const vocabulary = vocabularyOfWords(words);
          const expected = likestStems(form, vocabulary);
          found += expected.length;
          expect(spellingsOf(form, vocabulary)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are none of a short word or a number', () => {
    const vocabulary = vocabularyOfWords(['boat', '1998', 'bot']);
    expect(spellingsOf('bok', vocabulary)).toEqual([]);
    expect(spellingsOf('19981', vocabulary)).toEqual([]);
  });

  it('are looked for a dozen times in a question, known words and numbers not counted', () => {
    const vocabulary = vocabularyOfWords(['boat', 'harbour']);
    const inQuestion = spellingsIn(vocabulary);
    const known = { ...unknownTerm('boat'), stem: vocabulary.keyOf('boat') };
    for (let at = 0; at < 30; at++) {
      expect(inQuestion(known)).toEqual([]);
      expect(inQuestion(unknownTerm('1998'))).toEqual([]);
      expect(inQuestion(unknownTerm('harbuor'))).toHaveLength(at < 12 ? 1 : 0);
    }
  });
});
