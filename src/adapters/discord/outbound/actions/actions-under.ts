import type { Block, Reply } from '../../../../contract/reply.ts';
import type { ReplyAction } from '../../../../contract/reply-action.ts';
import { questionLine } from '../markdown/question-line.ts';

/**
 * The actions that stand under a reply as it is shown: what had no room can be asked for, and an action that needs the
 * question stands there only where the question can be read back.
 * @param shown the blocks that had room
 */
export function actionsUnder(reply: Reply, shown: readonly Block[]): ReplyAction[] {
  const { actions = [] } = reply;
  const isRestated = questionLine(reply.question) !== undefined;
  const quoted = new Set(shown.map((block) => (block.type === 'quotation' ? block.number : undefined)));
  const offered = new Set(shown.map((block) => (block.type === 'choice' ? block.number : undefined)));
  return [
    ...actions.filter((action) => action.kind === 'ask' && offered.has(action.number)),
    ...actions.filter((action) => action.kind === 'context' && quoted.has(action.number)),
    ...continuation(reply, shown).filter(({ kind }) => kind === 'articles' || isRestated),
    ...actions.filter(({ kind }) => (kind === 'share' || kind === 'vote') && isRestated),
  ];
}

/** Begins with what had no room; with what the reply itself offers where all had. */
function continuation({ blocks, actions = [], continuedBy }: Reply, shown: readonly Block[]): ReplyAction[] {
  const first = firstMissing(blocks, shown);
  if (continuedBy && first !== undefined) return [{ kind: continuedBy, offset: first - 1 }];
  return actions.filter(({ kind }) => kind === 'more');
}

/** The lowest number that a block has and that is not shown in any form. */
function firstMissing(blocks: readonly Block[], shown: readonly Block[]): number | undefined {
  const present = new Set(shown.flatMap(numbersOf));
  const missing = blocks.flatMap(numbersOf).filter((number) => !present.has(number));
  return missing.length > 0 ? Math.min(...missing) : undefined;
}

function numbersOf(block: Block): number[] {
  return block.type === 'quotation' || block.type === 'source' ? [block.number] : [];
}
