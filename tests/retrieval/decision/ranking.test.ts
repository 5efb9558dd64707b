import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, scoreAtGap } from '../../../src/retrieval/decision/confidence.ts';
import { explain } from '../../../src/retrieval/decision/explain.ts';
import { contributions, rank } from '../../../src/retrieval/decision/ranking.ts';
import { createEngine, findSentences } from '../../../src/retrieval/engine.ts';
import { article } from '../support.ts';

const engine = createEngine([
  article(
    'library',
    'The town library',
    'The library opened in 1987. It lends 40,000 books a year. Nora Haddad has led it since 2015.',
    'Members pay nothing. Visitors from other towns pay 5 dollars.',
  ),
  article('park', 'The park', 'The park has 300 trees. It closes at dusk. Dogs must be led.'),
]);

function ask(question: string) {
  const found = findSentences(question, engine);
  return { query: found.query, ranked: rank(found.sentences) };
}

describe('rank', () => {
  it('puts the greatest score first, and the score is what the features add', () => {
    const { ranked } = ask('How many books does the library lend?');
    for (const [at, { score, features }] of ranked.entries()) {
      if (at > 0) expect(score).toBeLessThanOrEqual(ranked[at - 1]!.score);
      expect(contributions(features).reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score);
    }
  });

  it('prefers a sentence with what is asked for', () => {
    const [best] = ask('When did the library open?').ranked;
    expect(best!.features.answerType.timeYear).toBe(1);
    expect(ask('How many trees are in the park?').ranked[0]!.features.answerType.quantity).toBe(1);
  });
});

describe('confidenceOf', () => {
  it('is higher for a question that the articles answer than for one that they do not', () => {
    const sure = ask('Who has led the library since 2015?');
    const unsure = ask('Who painted the ceiling of the cathedral in the library quarter?');
    expect(confidenceOf(sure.query, sure.ranked)).toBeGreaterThan(confidenceOf(unsure.query, unsure.ranked));
  });

  it('is 0 without sentences and falls with the distance from the best', () => {
    expect(confidenceOf(ask('library').query, [])).toBe(0);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (best, scoreGap) => {
          const score = scoreAtGap(best, scoreGap);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(best);
        },
      ),
    );
  });
});

describe('explain', () => {
  it('names terms, crossLingualTerms and features', () => {
    const { query, ranked } = ask('How many trees has the park, 300?');
    const told = explain(query, ranked[0]!);
    expect(told.terms.map(({ term }) => term)).toContain('trees');
    expect(told.crossLingualTerms).toContain('n:300');
    expect(told.score).toBe(ranked[0]!.score);
  });
});
