import type { Block } from '../contract/reply.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { textBlock } from './blocks.ts';

/** Whether a platform can show these blocks in one message. */
export type Fits = (blocks: readonly Block[]) => boolean;

/**
 * Makes blocks fit a message by leaving whole blocks out, last first; the lead stays, and a note counts what is missing.
 * A quotation that would not fit even alone is replaced by its source. Nothing is ever shortened.
 */
export function fitBlocks(
  blocks: readonly Block[],
  fits: Fits,
  language: InterfaceLanguage,
): readonly Block[] {
  if (fits(blocks)) return blocks;
  const shown = blocks.flatMap((block) => replaceOversized(block, fits, language));
  let omitted = 0;
  while (!fits(withNote(shown, omitted, language))) {
    const index = shown.findLastIndex((block) => !isLead(block));
    if (index < 0) return asManyAsFit(shown, fits);
    const [dropped] = shown.splice(index, 1);
    if (isEntry(dropped!)) omitted++;
  }
  return withNote(shown, omitted, language);
}

function asManyAsFit(blocks: readonly Block[], fits: Fits): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    kept.push(block);
    if (!fits(kept)) kept.pop();
  }
  return kept;
}

function replaceOversized(block: Block, fits: Fits, language: InterfaceLanguage): Block[] {
  if (block.type !== 'quotation' || fits([block])) return [block];
  const { number, source } = block;
  return [textBlock(language, 'body', 'oversized', { number }), { type: 'source', number, source }];
}

function withNote(blocks: readonly Block[], omitted: number, language: InterfaceLanguage): Block[] {
  // A heading whose entries were all left out would promise something that is not there.
  const kept = blocks.filter(
    (block, i) => !isHeading(block) || (i + 1 < blocks.length && !isHeading(blocks[i + 1]!)),
  );
  return omitted > 0 ? [...kept, textBlock(language, 'note', 'omitted', { count: omitted })] : kept;
}

function isLead(block: Block): boolean {
  return block.type === 'text' && block.role === 'lead';
}

function isHeading(block: Block): boolean {
  return block.type === 'text' && block.role === 'heading';
}

function isEntry(block: Block): boolean {
  return block.type !== 'text';
}
