import type { Block, Offer, Reply } from '../../../../contract/reply.ts';
import { questionLine } from '../markdown/question-line.ts';

/** An offer under a reply, or the rest of a list that had no room. */
export type Offered = Offer | { readonly kind: 'articles'; readonly offset: number };

/**
 * The offers that stand under a reply as it is shown: what had no room is offered as "more results", and what needs the
 * question is offered only where the question can be read back.
 * @param shown the blocks that had room
 */
export function offersUnder(reply: Reply, shown: readonly Block[]): Offered[] {
  const offers = (reply.offers ?? []).filter(({ kind }) => kind === 'share' || kind === 'context');
  const quoted = new Set(shown.map((block) => (block.type === 'quotation' ? block.number : undefined)));
  const more = questionLine(reply.question) === undefined ? [] : moreUnder(reply, shown);
  const canShare = questionLine(reply.question) !== undefined;
  return [
    ...offers.filter((offer) => offer.kind === 'context' && quoted.has(offer.number)),
    ...more,
    ...restOfList(reply, shown),
    ...offers.filter(({ kind }) => kind === 'share' && canShare),
  ];
}

function restOfList({ blocks, listing }: Reply, shown: readonly Block[]): Offered[] {
  if (listing === undefined) return [];
  const first = firstMissing(blocks, shown, 'source');
  return first === undefined ? [] : [{ kind: 'articles', offset: first - 1 }];
}

function moreUnder({ blocks, offers = [] }: Reply, shown: readonly Block[]): Offer[] {
  const first = firstMissing(blocks, shown, 'quotation');
  if (first !== undefined) return [{ kind: 'more', offset: first - 1 }];
  return offers.filter(({ kind }) => kind === 'more');
}

/** The lowest number that a block of that type has and that is not shown in any form. */
function firstMissing(
  blocks: readonly Block[],
  shown: readonly Block[],
  type: 'quotation' | 'source',
): number | undefined {
  const present = new Set(shown.map(numberOf));
  const missing = blocks.filter((block) => block.type === type && !present.has(numberOf(block)));
  return missing.length > 0 ? Math.min(...missing.map((block) => numberOf(block) ?? 1)) : undefined;
}

function numberOf(block: Block): number | undefined {
  return block.type === 'quotation' || block.type === 'source' ? block.number : undefined;
}
