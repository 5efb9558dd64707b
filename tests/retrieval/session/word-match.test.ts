import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, withSession } from '../../../src/retrieval/engine.ts';
import { pairBits, WordShapes } from '../../../src/retrieval/indexing/words/word-shapes.ts';
import { SharedPairs } from '../../../src/retrieval/session/shared-pairs.ts';
import { bitCount, characterPairs, dice, letterBits } from '../../../src/text/similarity/dice.ts';
import { asked } from '../../support/asked.ts';
import { article } from '../support.ts';

const WORDS =
  'harbour harbours ward wards market markets bridge bridges council councils school schools garden gardens ' +
  'library libraries station stations tunnel tunnels theatre theatres museum museums station1 1998 1999 2001';
const few = fc.string({ unit: fc.constantFrom(...'abcنم'), maxLength: 10 });
const word = fc.oneof(few, fc.string({ maxLength: 60 }));

describe('SharedPairs', () => {
  it('agrees with comparing each term by itself, one word after the other', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(word),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (terms, words, least) => {
          const pairs = new SharedPairs(terms.map((term) => ({ pairs: characterPairs(term) })));
          for (const form of words) {
            pairs.count(form);
            for (const [at, term] of terms.entries()) {
              const expected = dice(characterPairs(form), characterPairs(term));
              if (expected >= least) expect(pairs.dice(at, least)).toBe(expected);
              else expect(pairs.dice(at, least)).toBeLessThan(least);
              expect(pairs.met.includes(at)).toBe(expected > 0);
            }
          }
        },
      ),
    );
  });
});

describe('WordShapes', () => {
  it('never say less than words resemble each other', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, (forms, term) => {
        const keys = new Uint32Array(forms.length);
        const shapes = new WordShapes({ forms, stems: keys, skeletons: keys });
        const pairs = characterPairs(term);
        for (const [at, form] of forms.entries()) {
          const most = shapes.mostDice(at, pairBits(term));
          expect(most).toBeGreaterThanOrEqual(dice(characterPairs(form), pairs));
        }
      }),
    );
  });
});

describe('matchWord', () => {
  const engine = createEngine([article('a', 'Town', `${WORDS}.`)]);

  it.each([
    ['few', 'harbor brigde librarys 1998'],
    [
      'many',
      'harbor wardes market brigde council scool gardn librarys statoin tunnel theater museum 1998 1997 2001 ward bridges wards',
    ],
  ])('tells what each word resembles of %s terms', (_, question) => {
    withSession(asked(question), engine, ({ query, index, matchWord }) => {
      const { forms, stems, skeletons } = index.vocabulary;
      for (const [number, form] of forms.entries()) {
        const expected = query.terms.flatMap((term, at) => {
          const stem = stems[number] === term.stem;
          const related = stem || skeletons[number] === term.skeleton;
          const similarity = stem ? 1 : dice(characterPairs(form), term.pairs);
          const [own, shared] = [letterBits(form), bitCount(letterBits(form) & term.letters)];
          const isAlike = similarity >= 0.4 && shared >= 0.4 * Math.max(bitCount(own), term.letterCount);
          return related || isAlike ? [{ term: at, exact: form === term.form, related, similarity }] : [];
        });
        expect([...matchWord(number)].sort((a, b) => a.term - b.term)).toEqual(expected);
      }
    });
  });
});
