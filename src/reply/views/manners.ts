import type { MannerKind } from '../../answer/manners/kinds.ts';
import type { Answer } from '../../answer/types.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { EmbeddingsPlace } from '../../contract/services.ts';
import type { CorpusHeaders } from '../../corpus/types.ts';
import { sourceBlock, textBlock } from '../blocks.ts';
import { answerReply } from './answer.ts';
import { inventoryBlocks } from './inventory.ts';
import { sentBlocks } from './learning/privacy.ts';

/** Articles listed under a reply; where there are more, it names the command that lists them. */
const MOST_LISTED = 3;
/** What is best answered with the articles themselves. */
const WITH_ARTICLES: ReadonlySet<MannerKind> = new Set([
  'about-knowledge',
  'request-opinion',
  'request-writing',
  'request-translation',
  'request-summary',
]);

/** What a reply may show besides the answer. */
interface Surroundings {
  readonly corpus: CorpusHeaders;
  /** Questions that the corpus answers, for who greets or says nothing. */
  readonly examples?: readonly string[];
  /** Of the articles, where no command can be typed that lists them. */
  readonly folder?: string;
  /** Days for which questions are kept; undefined where none are. */
  readonly keptDays?: number;
  /** Where questions are sent to, if anywhere. */
  readonly embeddings?: EmbeddingsPlace;
}

/** The reply to whatever was typed: small talk has short replies of its own, greetings are told how to ask. */
export function questionReply(
  answer: Answer,
  { corpus, examples = [], folder, keptDays, embeddings }: Surroundings,
  isPrivate = false,
): Reply {
  const { manner, language, status } = answer;
  const reply = answerReply(answer, { isPrivate, examples, folder, isVotable: keptDays !== undefined });
  if (status !== 'not-a-question' || manner === undefined || manner === 'greeting') return reply;
  const said =
    manner === 'about-privacy' && keptDays !== undefined
      ? textBlock(language, 'lead', 'manner-about-privacy-kept', { days: keptDays })
      : textBlock(language, 'lead', `manner-${manner}`);
  if (manner === 'about-privacy') return { ...reply, blocks: [said, ...sentBlocks(embeddings, language)] };
  return {
    ...reply,
    blocks: WITH_ARTICLES.has(manner) ? [said, ...articleBlocks(corpus, language, folder)] : [said],
  };
}

function articleBlocks({ articles }: CorpusHeaders, language: Answer['language'], folder?: string): Block[] {
  if (articles.length > 0 && articles.length <= MOST_LISTED)
    return articles.map((article, index) => sourceBlock(article, index + 1));
  return inventoryBlocks(language, 'manner-articles', articles.length, folder);
}
