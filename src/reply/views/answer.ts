import { answerFingerprint, referenceTo } from '../../answer/reference.ts';
import { byArticle } from '../../answer/show.ts';
import type { Answer, Citation } from '../../answer/types.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { ReplyAction } from '../../contract/reply-action.ts';
import type { Candidate } from '../../retrieval/index.ts';
import { exampleBlocks, quotationBlock, textBlock } from '../blocks.ts';
import { inventoryBlocks } from './inventory.ts';

/** What stands around an answer. */
interface AnswerSurroundings {
  readonly isPrivate?: boolean;
  /** Questions to ask instead, for what was no question. */
  readonly examples?: readonly string[];
  /** Of the articles, where no command can be typed that lists them. */
  readonly folder?: string;
  /** Votes on it are kept. */
  readonly isVotable?: boolean;
}

/** Sentences shown at a time when more are asked for. */
const MORE_SHOWN = 3;

/**
 * Turns what the articles say, may say or do not say into a reply in the question's language.
 */
export function answerReply(
  answer: Answer,
  { isPrivate = false, examples = [], folder, isVotable = false }: AnswerSurroundings = {},
): Reply {
  const { status, language } = answer;
  const blocks = [...BLOCKS[status](answer, folder), ...exampleBlocks(language, examples)];
  const isAnswer = status !== 'not-a-question' && status !== 'refused';
  return {
    status,
    language,
    blocks,
    private: isPrivate,
    ...(isAnswer
      ? {
          question: { text: answer.question, carried: false },
          actions: actionsFor(answer, isPrivate, isVotable),
          continuedBy: 'more',
        }
      : {}),
  };
}

/**
 * The sentences after those that were shown: shown ones that did not fit, then the next closest.
 * @param offset 0-based rank, shown ones first
 */
export function moreReply(answer: Answer, offset: number): Reply {
  const { status, language, citations } = answer;
  const ranked = inOrder(answer);
  const shown = ranked.slice(offset, offset + MORE_SHOWN);
  const next = offset + MORE_SHOWN;
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
      ...relatedLead(language, { cited, related: shown.length - cited, first: offset === 0 }),
      ...quoted.slice(cited),
    ],
    actions: [
      ...contextActions(shown, offset),
      ...(ranked.length > next ? [{ kind: 'more', offset: next } as const] : []),
    ],
  };
}

function relatedLead(
  language: Answer['language'],
  { cited, related, first }: { readonly cited: number; readonly related: number; readonly first: boolean },
): Block[] {
  if (related === 0) return cited > 0 ? [] : [textBlock(language, 'lead', 'no-more')];
  if (first) return [textBlock(language, 'lead', 'closest', { count: related })];
  return [textBlock(language, cited > 0 ? 'heading' : 'lead', 'more')];
}

/**
 * Every sentence that an answer can show, in the order in which replies number them: those of the reply, then page by page the
 * next closest. The order depends on nothing but the answer, so that a button finds its place in it wherever a page begins.
 */
function inOrder(answer: Answer): (Citation | Candidate)[] {
  const rest = notShown(answer);
  const pages = Array.from({ length: Math.ceil(rest.length / MORE_SHOWN) }, (_, page) =>
    byArticle(rest.slice(page * MORE_SHOWN, (page + 1) * MORE_SHOWN)),
  );
  return [...answer.shown, ...pages.flat()];
}

function notShown({ shown, candidates }: Answer): Candidate[] {
  const known = new Set(
    shown.flatMap((citation) => [citation, ...citation.alsoIn]).map(({ sentence }) => sentence),
  );
  return candidates.filter(({ sentence }) => !known.has(sentence));
}

function actionsFor(answer: Answer, isPrivate: boolean, isVotable: boolean): ReplyAction[] {
  const { shown } = answer;
  return [
    ...contextActions(shown, 0),
    ...(inOrder(answer).length > shown.length ? [{ kind: 'more', offset: shown.length } as const] : []),
    ...(isPrivate ? [{ kind: 'share' } as const] : []),
    ...(isVotable && shown.length > 0 ? voteActions(answer) : []),
  ];
}

function voteActions(shown: Answer): ReplyAction[] {
  const answer = answerFingerprint(shown);
  return (['up', 'down'] as const).map((vote) => ({ kind: 'vote', vote, answer }));
}

function contextActions(shown: readonly Candidate[], before: number): ReplyAction[] {
  return shown.map(({ article, sentence }, index) => ({
    kind: 'context',
    number: before + index + 1,
    reference: referenceTo(article, sentence),
  }));
}

const BLOCKS: Readonly<Record<Answer['status'], (answer: Answer, folder?: string) => Block[]>> = {
  answered: ({ language, citations }) => [
    textBlock(language, 'lead', 'answered', { count: citations.length }),
    ...citations.map((citation, index) => quotationBlock(citation, index + 1, false)),
  ],
  unsure: ({ language, shown }) => [
    textBlock(language, 'lead', 'unsure', { count: shown.length }),
    ...shown.map((citation, index) => quotationBlock(citation, index + 1, true)),
  ],
  'not-found': ({ language }, folder) => [
    textBlock(language, 'lead', 'not-found'),
    ...inventoryBlocks(language, 'not-found-hint', 0, folder),
  ],
  'not-a-question': ({ language }) => [textBlock(language, 'lead', 'usage')],
  refused: ({ language, refusal }) =>
    refusal?.reason === 'too-long'
      ? [textBlock(language, 'lead', 'too-long', { length: refusal.length, limit: refusal.limit })]
      : [textBlock(language, 'lead', 'not-text')],
};
