import { fitBlocks } from '../../reply/fit.ts';
import type { Block, QuotationBlock, Reply, TextBlock } from '../../reply/types.ts';
import { escapeForeign, escapeText } from './escape.ts';
import { MAX_CONTENT } from './limits.ts';
import { renderQuotation } from './quotation.ts';
import { renderAlsoIn, renderSource } from './source.ts';

/** Shown when not even the first block of a reply fits. */
const NOTHING_FITS = '…';

/** A reply as Discord Markdown of at most 2,000 characters; what does not fit is left out in whole blocks. */
export function renderReply(reply: Reply): string {
  const { language } = reply;
  const fits = (blocks: readonly Block[]): boolean => renderBlocks(blocks, language).length <= MAX_CONTENT;
  return renderBlocks(fitBlocks(reply.blocks, fits, language), language) || NOTHING_FITS;
}

function renderBlocks(blocks: readonly Block[], language: Reply['language']): string {
  return blocks
    .map((block, index) => separator(blocks[index - 1], block) + renderBlock(block, language))
    .join('')
    .trim();
}

/** Lines of a list stand close together, everything else has air around it. */
function separator(before: Block | undefined, block: Block): string {
  if (!before) return '';
  return block.type === 'foreign' && before.type === 'foreign' ? '\n' : '\n\n';
}

function renderBlock(block: Block, language: Reply['language']): string {
  switch (block.type) {
    case 'text':
      return renderText(block);
    case 'foreign':
      return escapeForeign(block.text);
    case 'channel':
      return `<#${block.id}>`;
    case 'source':
      return `**${block.number}.** ${renderSource(block.source, language)}`;
    case 'quotation':
      return quotationWithSource(block, language);
  }
}

/** A quotation and the source that vouches for it are one part of the message. */
function quotationWithSource(block: QuotationBlock, language: Reply['language']): string {
  const shown = `${renderQuotation(block)}\n${renderSource(block.source, language)}`;
  return shown + renderAlsoIn(block, language, MAX_CONTENT - shown.length);
}

function renderText({ role, text }: TextBlock): string {
  const shown = escapeText(text);
  if (role === 'heading') return `**${shown}**`;
  return role === 'note' ? `-# ${shown}` : shown;
}
