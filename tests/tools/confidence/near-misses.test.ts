import { describe, expect, it } from 'vitest';
import type { AnswerableQuestion } from '../../../src/eval/questions.ts';
import { createEngine, findSentences, rank, withSession } from '../../../src/retrieval/index.ts';
import { engineWithout } from '../../../src/tools/confidence/samples/corpora.ts';
import { seemsToAnswer } from '../../../src/tools/confidence/samples/seems-to-answer.ts';
import { swapped } from '../../../src/tools/confidence/samples/swap-term.ts';
import { article } from '../../retrieval/support.ts';

const articles = [
  article(
    'bridge',
    'The bridge',
    'The old bridge fell. It opened in 1931. Trams cross it.',
    'Boats pass below.',
  ),
  article('park', 'The park', 'The park has two ponds. Ducks live there.'),
];
const engine = createEngine(articles);

function question(text: string, answer = ''): AnswerableQuestion {
  return { id: text, language: 'en', question: text, articleId: 'bridge', answers: [answer] };
}

describe('engineWithout', () => {
  const without = engineWithout(engine, 0, (at) => at === 1);
  const [bridge] = without.index.articles;

  it('makes sentences as if they had never been written, and leaves the others where they stand', () => {
    const sentences = bridge!.sentences.map(({ start, end }) => bridge!.text.slice(start, end));
    expect(sentences).toEqual(['The old bridge fell.', 'Trams cross it.', 'Boats pass below.']);
    for (const { start, end } of bridge!.sentences)
      expect(articles[0]!.text.slice(start, end)).toBe(bridge!.text.slice(start, end));
    expect(bridge!.paragraphs.map(({ firstSentence, endSentence }) => [firstSentence, endSentence])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  it('leaves none of their words near the others', () => {
    withSession({ text: 'What opened in 1931?', language: 'en' }, without, (session) => {
      for (const { features } of rank(findSentences(session, without)))
        expect(Math.max(features.context.before, features.context.paragraph)).toBeLessThan(0.6);
    });
  });
});

describe('swapped', () => {
  const swap = (own: string, others: string[], turn = 0) =>
    swapped(
      question(own),
      others.map((other) => question(other)),
      engine,
      turn,
    );

  it.each([
    ['What fell in 1931?', 'What opened in 1987?', 'What fell in 1987?'],
    ['Who met Anna Bell there?', 'When did Minh Tran go?', 'Who met Minh Tran there?'],
    ['How many ponds are there?', 'How many boats passed?', 'How many boats are there?'],
    ['من بنى الجسر؟', 'متى تفتح الحديقة؟', 'من بنى الحديقة؟'],
  ])('exchanges something of one kind: %s and %s', (own, other, mixed) => {
    expect(swap(own, [other])).toBe(mixed);
  });

  it('looks on where the next question has nothing of the kind, and gives up where none has', () => {
    expect(swap('What fell in 1931?', ['Who swims?', 'What opened in 1987?'])).toBe('What fell in 1987?');
    expect(swap('من جاء؟', ['Who swims?'])).toBeUndefined();
  });
});

describe('seemsToAnswer', () => {
  it('takes half of what the answer adds to the question for the same', () => {
    const asked = question('What party is strongest?', 'the Australian Labor Party');
    expect(seemsToAnswer(asked, 'Labor is strongest in the west.')).toBe(true);
    expect(seemsToAnswer(asked, 'The party met in the west.')).toBe(false);
  });
});
