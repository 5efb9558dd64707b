import type { Block, Reply, TextBlock } from '../../../../contract/reply.ts';
import { fitBlocks } from '../../../../reply/fit.ts';
import { message } from '../../../../reply/messages.ts';
import { entryRemarks, pagesIn } from '../../../../reply/source-facts.ts';
import {
  type GroupedBlock,
  groupBySource,
  type SourceGroup,
  sourceOfGroup,
} from '../../../../reply/source-groups.ts';
import { sentenceLink } from '../../../../reply/text-fragment.ts';
import { MAX_CONTENT, MAX_ROW_BUTTONS, MAX_ROWS } from '../../limits.ts';
import { actionsUnder } from '../actions/actions-under.ts';
import { actionButton, type Row, rowsOf } from '../actions/buttons.ts';
import { renderChoice } from './choice.ts';
import { renderCommand } from './command.ts';
import { escapeForeign, escapeText, linkTarget } from './escape.ts';
import { mayBeDrawn, renderQuotation } from './quotation.ts';
import { renderReplyHeader } from './reply-header.ts';
import { renderAlsoIn, renderSource } from './source.ts';

/** Shown when not even the first block of a reply fits. */
export const NOTHING_FITS = '…';

/** Marks every line of a quotation where no box does. */
const QUOTED = '> ';

/** Characters of a link with a text fragment, and of all below one source; more would crowd out the quotations. */
const LONGEST_SENTENCE_LINK = 300;
const LONGEST_SENTENCE_LINKS = 600;

/** A reply as plain Markdown with rows of buttons below it. */
export interface TextMessage {
  /** At most 2,000 characters. */
  readonly content: string;
  readonly components: Row[];
}

/** A reply in the plain style; what does not fit is left out in whole blocks. */
export function renderText(reply: Reply): TextMessage {
  const compose = (blocks: readonly Block[]): string =>
    [renderReplyHeader(reply), renderBlocks(blocks, reply.language)].filter(Boolean).join('\n\n');
  const fits = (blocks: readonly Block[]): boolean =>
    mayBeDrawn(blocks, MAX_CONTENT) && compose(blocks).length <= MAX_CONTENT;
  const shown = fitBlocks(reply.blocks, fits, reply.language);
  const buttons = actionsUnder(reply, shown).map((action) => actionButton(action, reply.language));
  return {
    content: compose(shown) || NOTHING_FITS,
    components: rowsOf(buttons.slice(0, MAX_ROWS * MAX_ROW_BUTTONS)),
  };
}

/** Blocks as Markdown, with air between them. */
export function renderBlocks(blocks: readonly Block[], language: Reply['language']): string {
  return groupBySource(blocks)
    .map((block, index, all) => separator(all[index - 1], block) + renderBlock(block, language))
    .join('')
    .trim();
}

/** Lines of a list stand close together, everything else has air around it. */
function separator(before: GroupedBlock | undefined, block: GroupedBlock): string {
  if (!before) return '';
  const isList = block.type === 'foreign' || block.type === 'choice';
  return isList && before.type === block.type ? '\n' : '\n\n';
}

function renderBlock(block: GroupedBlock, language: Reply['language']): string {
  switch (block.type) {
    case 'text':
      return renderOwnWords(block);
    case 'foreign':
      return escapeForeign(block.text);
    case 'choice':
      return renderChoice(block);
    case 'command':
      return renderCommand(block);
    case 'channel':
      return `<#${block.id}>`;
    case 'source':
      return `**${block.number}.** ${renderSource(block.source, language, { remarks: entryRemarks(block, language) })}`;
    case 'quotations':
      return quotationsWithSource(block, language);
  }
}

/**
 * Quotations and the source that vouches for them are one part of the message; its title leads to the sentence where there is one,
 * and links below it to the sentences where there are several.
 */
function quotationsWithSource(group: SourceGroup, language: Reply['language']): string {
  const { quotations } = group;
  const common = sourceOfGroup(group);
  const link = quotations.length > 1 ? common.url : sentenceLink(quotations[0], LONGEST_SENTENCE_LINK);
  const quoted = quotations.map((block) => renderQuotation(block, QUOTED)).join(`\n${QUOTED}\n`);
  const source = renderSource(common, language, { link });
  const shown = [quoted, source, ...sentenceLinks(group, language)].join('\n');
  return shown + renderAlsoIn(group, language, MAX_CONTENT - shown.length);
}

/** One line with a link for each of several sentences that the page can be opened at, or for each of several pages. */
function sentenceLinks(group: SourceGroup, language: Reply['language']): string[] {
  const { quotations } = group;
  if (quotations.length === 1) return [];
  const { pages = [] } = sourceOfGroup(group);
  const longest = Math.min(LONGEST_SENTENCE_LINK, LONGEST_SENTENCE_LINKS / quotations.length);
  const links = quotations.flatMap((block) => {
    const link = sentenceLink(block, longest);
    const own = block.source.pages;
    const label = own
      ? pagesIn(own, language)
      : message(language, 'action-sentence-number', { number: block.number });
    const isWanted = own ? pages.length > 1 : link !== block.source.url;
    return isWanted ? [`[${label}](<${linkTarget(link)}>)`] : [];
  });
  return links.length > 0 ? [`-# ${[...new Set(links)].join(' · ')}`] : [];
}

function renderOwnWords({ role, text }: TextBlock): string {
  const shown = escapeText(text);
  if (role === 'heading') return `**${shown}**`;
  return role === 'note' ? `-# ${shown}` : shown;
}
