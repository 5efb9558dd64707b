import type { Block, QuotationBlock } from '../contract/reply.ts';

/** Sentences of one article, above one source that vouches for all of them. */
export interface SourceGroup {
  readonly type: 'quotations';
  readonly quotations: readonly [QuotationBlock, ...QuotationBlock[]];
}

/** A part of a reply as it is drawn. */
export type GroupedBlock = SourceGroup | Exclude<Block, QuotationBlock>;

/** Puts quotations of one article that follow each other under one source; every other block stays as it is. */
export function groupBySource(blocks: readonly Block[]): GroupedBlock[] {
  const grouped: GroupedBlock[] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    if (block.type !== 'quotation') grouped.push(block);
    else if (last?.type === 'quotations' && isSameSource(last.quotations.at(-1)!, block))
      grouped[grouped.length - 1] = { ...last, quotations: [...last.quotations, block] };
    else grouped.push({ type: 'quotations', quotations: [block] });
  }
  return grouped;
}

/** Whether a source below the second quotation says all that is to be said about the first. */
function isSameSource(one: QuotationBlock, next: QuotationBlock): boolean {
  return one.articleId === next.articleId && one.related === next.related && one.alsoIn.length === 0;
}
