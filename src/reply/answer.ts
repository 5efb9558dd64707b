import { referenceTo } from '../answer/reference.ts';
import type { Answer } from '../answer/types.ts';
import type { Candidate } from '../retrieval/types.ts';
import { quotationBlock, textBlock } from './blocks.ts';
import type { Block, Offer, Reply } from './types.ts';

/** Sentences shown as only related when the articles do not say. */
const RELATED_SHOWN = 3;

/** Turns what the articles say, or do not say, into a reply in the question's language. */
export function answerReply(answer: Answer, isPrivate = false): Reply {
  const { status, language } = answer;
  const blocks = BLOCKS[status](answer);
  const isAnswer = status === 'answered' || status === 'not-found';
  return {
    status,
    language,
    blocks,
    private: isPrivate,
    ...(isAnswer
      ? { question: { text: answer.question, carried: false }, offers: offersFor(answer, isPrivate) }
      : {}),
  };
}

/**
 * Candidates that were not cited, as only related.
 * @param offset 0-based rank among them
 */
export function moreReply(answer: Answer, offset: number): Reply {
  const { status, language, citations } = answer;
  const rest = uncited(answer);
  const shown = rest.slice(offset, offset + RELATED_SHOWN);
  const before = citations.length + offset;
  const next = offset + RELATED_SHOWN;
  return {
    status,
    language,
    private: true,
    question: { text: answer.question, carried: false },
    blocks: [
      textBlock(language, 'lead', shown.length > 0 ? 'more' : 'no-more'),
      ...shown.map((candidate, index) => quotationBlock(candidate, before + index + 1, true)),
    ],
    offers: [
      ...contextOffers(shown, before),
      ...(rest.length > next ? [{ kind: 'more', offset: next } as const] : []),
    ],
  };
}

function uncited({ citations, candidates }: Answer): Candidate[] {
  const cited = new Set(
    citations.flatMap((citation) => [citation, ...citation.alsoIn]).map(({ sentence }) => sentence),
  );
  return candidates.filter(({ sentence }) => !cited.has(sentence));
}

function offersFor(answer: Answer, isPrivate: boolean): Offer[] {
  const isAnswered = answer.status === 'answered';
  const rest = uncited(answer);
  const shown: readonly Candidate[] = isAnswered ? answer.citations : rest.slice(0, RELATED_SHOWN);
  const offset = isAnswered ? 0 : RELATED_SHOWN;
  return [
    ...contextOffers(shown, 0),
    ...(rest.length > offset ? [{ kind: 'more', offset } as const] : []),
    ...(isPrivate ? [{ kind: 'share' } as const] : []),
  ];
}

function contextOffers(shown: readonly Candidate[], before: number): Offer[] {
  return shown.map(({ article, sentence }, index) => ({
    kind: 'context',
    number: before + index + 1,
    reference: referenceTo(article, sentence),
  }));
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
