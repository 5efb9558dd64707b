import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, scoreAtGap, verdictAt } from '../../../src/retrieval/decision/confidence.ts';
import { explain } from '../../../src/retrieval/decision/explain.ts';
import { contributions, type RankedSentence, rank } from '../../../src/retrieval/decision/ranking/ranking.ts';
import { createEngine, findSentences, withSession } from '../../../src/retrieval/engine.ts';
import type { Session } from '../../../src/retrieval/session/session.ts';
import { asked } from '../../support/asked.ts';
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

/** Asks within a session; whatever is looked at must be looked at there. */
function ask<T>(question: string, use: (ranked: RankedSentence[], session: Session) => T): T {
  return withSession(asked(question), engine, (session) =>
    use(rank(findSentences(session, engine)), session),
  );
}

const confidence = (question: string) => ask(question, (ranked, { query }) => confidenceOf(query, ranked));

describe('rank', () => {
  it('puts the greatest score first, and the score is what the features add', () => {
    ask('How many books does the library lend?', (ranked) => {
      for (const [at, sentence] of ranked.entries()) {
        const { score } = sentence;
        if (at > 0) expect(score).toBeLessThanOrEqual(ranked[at - 1]!.score);
        expect(contributions(sentence, ranked).reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score);
      }
    });
  });

  it('prefers a sentence with what is asked for', () => {
    const best = (question: string) => ask(question, ([first]) => first!.features.answerType);
    expect(best('When did the library open?').timeYear).toBe(1);
    expect(best('How many trees are in the park?').quantity).toBe(1);
  });
});

describe('confidenceOf', () => {
  it('is higher for a question that the articles answer than for one that they do not', () => {
    expect(confidence('Who has led the library since 2015?')).toBeGreaterThan(
      confidence('Who painted the ceiling of the cathedral in the library quarter?'),
    );
  });

  it('is 0 without sentences and falls with the distance from the best', () => {
    expect(ask('library', (_, { query }) => confidenceOf(query, []))).toBe(0);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (best, gap) => {
          const score = scoreAtGap(best, gap);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(best);
        },
      ),
    );
  });
});

describe('explain', () => {
  it('names terms, cross-lingual terms and features', () => {
    const question = 'How many Trees has the park, 300?';
    ask(question, (ranked) => {
      const [best] = ranked;
      const told = explain(best!, ranked, question);
      expect(told.confidence.every(({ adds }) => Number.isFinite(adds))).toBe(true);
      expect(told.terms.map(({ term }) => term)).toContain('trees');
      expect(told.crossLingualTerms).toContain('n:300');
      expect(told.score).toBe(best!.score);
    });
  });

  it('tells what the question itself names, in its order and its own words, and both thresholds', () => {
    const question = 'When did Nora Haddad lend 40,000 books in three Wards in 1987?';
    ask(question, (ranked) => {
      const told = ranked.map((sentence) => explain(sentence, ranked, question));
      expect(told.length).toBeGreaterThan(1);
      for (const { terms, named, threshold, unsureThreshold, crossLingualTerms } of told) {
        expect(terms.find(({ term }) => term === 'haddad')?.word).toBe('Haddad');
        const words = named.map((one) => one.words);
        expect([...new Set(words)].filter((one) => /[A-Z\d]/.test(one))).toEqual([
          'Nora Haddad',
          '40,000',
          'Wards',
          '1987',
        ]);
        expect(named).toContainEqual({ term: 'c:ward', words: 'Wards' });
        expect(named.map(({ term }) => term)).toEqual(expect.arrayContaining([...crossLingualTerms]));
        expect(verdictAt(threshold, 'words', [])).toBe('answered');
        expect(verdictAt(threshold - 0.001, 'words', [])).toBe('unsure');
        expect(verdictAt(unsureThreshold, 'words', [])).toBe('unsure');
        expect(verdictAt(unsureThreshold - 0.001, 'words', [])).toBe('not-found');
      }
    });
  });
});

describe('a session', () => {
  it('ends with its question: what is kept of it cannot be used by mistake', () => {
    const kept = ask('When did the library open?', (_, session) => session);
    expect(() => kept.matchWord(0)).toThrow('a question is over');
  });

  it('has tables of its own while another one runs', () => {
    const trees = ask('How many trees are in the park?', (ranked) => ranked.map(({ score }) => score));
    ask('How many trees are in the park?', (outer, session) => {
      expect(confidence('When did the library open?')).toBeGreaterThan(0);
      expect(rank(findSentences(session, engine)).map(({ score }) => score)).toEqual(trees);
      expect(outer.map(({ score }) => score)).toEqual(trees);
    });
  });
});
