import type { Answer } from '../answer/types.ts';
import { quotationBlock, textBlock } from './blocks.ts';
import type { Block, Reply } from './types.ts';

/** Sentences shown as only related when the articles do not say. */
const RELATED_SHOWN = 3;

/** Turns what the articles say, or do not say, into a reply in the question's language. */
export function answerReply(answer: Answer, isPrivate = false): Reply {
  const { status, language } = answer;
  return { status, language, blocks: BLOCKS[status](answer), private: isPrivate };
}

const BLOCKS: Readonly<Record<Answer['status'], (answer: Answer) => Block[]>> = {
  answered: ({ language, citations }) => [
    textBlock(language, 'lead', 'answered', { count: citations.length }),
    ...citations.map((citation, index) => quotationBlock(citation, index + 1, false)),
  ],
  'not-found': ({ language, candidates }) => {
    const related = candidates.slice(0, RELATED_SHOWN);
    return [
      textBlock(language, 'lead', 'not-found'),
      ...(related.length > 0 ? [textBlock(language, 'heading', 'related', { count: related.length })] : []),
      ...related.map((candidate, index) => quotationBlock(candidate, index + 1, true)),
      ...(related.length > 0 ? [] : hint(language)),
    ];
  },
  'not-a-question': ({ language }) => [
    textBlock(language, 'lead', 'usage'),
    textBlock(language, 'body', 'usage-example'),
  ],
  refused: ({ language, refusal }) =>
    refusal?.reason === 'too-long'
      ? [textBlock(language, 'lead', 'too-long', { length: refusal.length, limit: refusal.limit })]
      : [textBlock(language, 'lead', 'not-text')],
};

function hint(language: Answer['language']): Block[] {
  return [textBlock(language, 'body', 'not-found-hint'), { type: 'text', role: 'body', text: '/articles' }];
}
