import { referenceTo } from '../../answer/reference.ts';
import type { Answer, Citation } from '../../answer/types.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { ReplyAction } from '../../contract/reply-action.ts';
import type { Candidate } from '../../retrieval/index.ts';
import { quotationBlock, textBlock } from '../blocks.ts';

/** Sentences shown as the closest ones when the articles do not say. */
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
      ? {
          question: { text: answer.question, carried: false },
          actions: actionsFor(answer, isPrivate),
          continuedBy: 'more',
        }
      : {}),
  };
}

/**
 * The sentences after those that were shown: cited ones that did not fit, then the next closest.
 * @param offset 0-based rank, cited ones first
 */
export function moreReply(answer: Answer, offset: number): Reply {
  const { status, language, citations } = answer;
  const ranked = inOrder(answer);
  const shown = ranked.slice(offset, offset + RELATED_SHOWN);
  const next = offset + RELATED_SHOWN;
  const cited = Math.min(shown.length, Math.max(0, citations.length - offset));
  const quoted = shown.map((candidate, index) =>
    quotationBlock(candidate, offset + index + 1, index >= cited),
  );
  return {
    status,
    language,
    private: true,
    question: { text: answer.question, carried: false },
    continuedBy: 'more',
    blocks: [
      ...(cited > 0 ? [textBlock(language, 'lead', 'more-cited', { count: cited })] : []),
      ...quoted.slice(0, cited),
      ...relatedLead(language, cited, shown.length - cited),
      ...quoted.slice(cited),
    ],
    actions: [
      ...contextActions(shown, offset),
      ...(ranked.length > next ? [{ kind: 'more', offset: next } as const] : []),
    ],
  };
}

function relatedLead(language: Answer['language'], cited: number, related: number): Block[] {
  if (related === 0) return cited > 0 ? [] : [textBlock(language, 'lead', 'no-more')];
  return [textBlock(language, cited > 0 ? 'heading' : 'lead', 'more')];
}

/** Every sentence that an answer can show, in the order in which replies number them. */
function inOrder(answer: Answer): (Citation | Candidate)[] {
  return [...answer.citations, ...uncited(answer)];
}

function uncited({ citations, candidates }: Answer): Candidate[] {
  const cited = new Set(
    citations.flatMap((citation) => [citation, ...citation.alsoIn]).map(({ sentence }) => sentence),
  );
  return candidates.filter(({ sentence }) => !cited.has(sentence));
}

function actionsFor(answer: Answer, isPrivate: boolean): ReplyAction[] {
  const isAnswered = answer.status === 'answered';
  const ranked = inOrder(answer);
  const offset = isAnswered ? answer.citations.length : RELATED_SHOWN;
  return [
    ...contextActions(ranked.slice(0, offset), 0),
    ...(ranked.length > offset ? [{ kind: 'more', offset } as const] : []),
    ...(isPrivate ? [{ kind: 'share' } as const] : []),
  ];
}

function contextActions(shown: readonly Candidate[], before: number): ReplyAction[] {
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
