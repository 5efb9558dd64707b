import type { Block, QuotationBlock, Source } from '../contract/reply.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { message } from './messages.ts';

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

function isSameSource(one: QuotationBlock, next: QuotationBlock): boolean {
  return one.articleId === next.articleId && one.related === next.related;
}

/** The source of a group: that of its sentences, with all their pages; it opens the page of the first sentence. */
export function sourceOfGroup({ quotations }: SourceGroup): Source {
  const [{ source }] = quotations;
  const pages = new Set(quotations.flatMap((block) => block.source.pages ?? []));
  return source.pages ? { ...source, pages: [...pages].sort((a, b) => a - b) } : source;
}

/** Other articles, under the words that say what else stands in them. */
export interface AlsoIn {
  readonly lead: string;
  readonly sources: readonly Source[];
}

/** The other articles that say the same as a sentence of the group; where it has several, by the sentence's number. */
export function alsoInOf({ quotations }: SourceGroup, language: InterfaceLanguage): AlsoIn[] {
  return quotations
    .filter(({ alsoIn }) => alsoIn.length > 0)
    .map(({ number, alsoIn: sources }) => ({
      lead:
        quotations.length > 1
          ? message(language, 'also-in-number', { number })
          : message(language, 'also-in'),
      sources,
    }));
}
