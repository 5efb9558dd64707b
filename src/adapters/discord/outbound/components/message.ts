import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Block, QuotationBlock, Reply } from '../../../../contract/reply.ts';
import { fitBlocks } from '../../../../reply/fit.ts';
import { groupBySource, type SourceGroup } from '../../../../reply/source-groups.ts';
import { MAX_COMPONENTS, MAX_TEXT } from '../../limits.ts';
import { actionsUnder } from '../actions/actions-under.ts';
import { actionButton, rowsOf } from '../actions/buttons.ts';
import { QUESTION_COMPONENT_ID } from '../markdown/question-line.ts';
import { mayBeDrawn } from '../markdown/quotation.ts';
import { renderReplyHeader } from '../markdown/reply-header.ts';
import { NOTHING_FITS, renderBlocks } from '../markdown/text-message.ts';
import { quotationContainer } from './container.ts';
import { sizeOf, textDisplay } from './text.ts';

type Shown = APIMessageTopLevelComponent[];

/** A reply as Components V2: quotations of one article in a box of their own; what does not fit is left out in whole blocks. */
export function renderComponents(reply: Reply): Shown {
  const fits = (blocks: readonly Block[]): boolean =>
    mayBeDrawn(blocks, MAX_TEXT) && isWithinLimits(compose(reply, blocks), reply);
  const components = compose(reply, fitBlocks(reply.blocks, fits, reply.language));
  return components.length > 0 ? components : [textDisplay(NOTHING_FITS)];
}

function compose(reply: Reply, blocks: readonly Block[]): Shown {
  const head = renderReplyHeader(reply);
  const actions = actionsUnder(reply, blocks);
  const below = actions.filter(({ kind }) => kind !== 'context');
  return [
    ...(head ? [textDisplay(head, QUESTION_COMPONENT_ID)] : []),
    ...groups(blocks).flatMap((group): Shown => {
      if (!Array.isArray(group)) return [quotationContainer(group, actions, reply.language)];
      const text = renderBlocks(group, reply.language);
      return text ? [textDisplay(text)] : [];
    }),
    ...rowsOf(below.map((action) => actionButton(action, reply.language))),
  ];
}

/** Quotations by their source, and what stands between them together: components are scarce. */
function groups(blocks: readonly Block[]): (SourceGroup | Exclude<Block, QuotationBlock>[])[] {
  const grouped: (SourceGroup | Exclude<Block, QuotationBlock>[])[] = [];
  for (const block of groupBySource(blocks)) {
    const last = grouped.at(-1);
    if (block.type === 'quotations') grouped.push(block);
    else if (Array.isArray(last)) last.push(block);
    else grouped.push([block]);
  }
  return grouped;
}

/** A file has a component of its own, which the payload adds. */
function isWithinLimits(components: Shown, { attachment }: Reply): boolean {
  const { components: count, characters } = sizeOf(components);
  return count + (attachment ? 1 : 0) <= MAX_COMPONENTS && characters <= MAX_TEXT;
}
