import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { QuotationBlock } from '../../../../contract/reply.ts';
import type { ReplyAction } from '../../../../contract/reply-action.ts';
import { message } from '../../../../reply/messages.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { MAX_TEXT } from '../../limits.ts';
import { actionButton, linkButton, rowsOf } from '../actions/buttons.ts';
import { renderQuotation } from '../markdown/quotation.ts';
import { renderAlsoIn, renderSource } from '../markdown/source.ts';
import { textDisplay } from './text.ts';

/** The colour of the strip beside sentences that answer; the closest ones have none. */
const ANSWER_COLOUR = 0x2a9d8f;

/** A quotation, the source that vouches for it and the buttons that lead to it: one box, which nothing can part. */
export function quotationContainer(
  block: QuotationBlock,
  context: ReplyAction | undefined,
  language: InterfaceLanguage,
): APIContainerComponent {
  const link = linkButton(block, language);
  const here = message(language, 'action-context-here');
  const buttons = [...(link ? [link] : []), ...(context ? [actionButton(context, language, here)] : [])];
  const components: APIComponentInContainer[] = [
    ...texts(block, language, link !== undefined),
    ...rowsOf(buttons),
  ];
  return {
    type: ComponentType.Container,
    components,
    ...(block.related ? {} : { accent_color: ANSWER_COLOUR }),
  };
}

function texts(
  block: QuotationBlock,
  language: InterfaceLanguage,
  hasButton: boolean,
): APITextDisplayComponent[] {
  const quotation = renderQuotation(block);
  const remark = block.related ? message(language, 'related-label') : undefined;
  const source = renderSource(block.source, language, { remark, ...(hasButton ? { link: null } : {}) });
  const about = source + renderAlsoIn(block, language, MAX_TEXT - quotation.length - source.length);
  // A title of nothing that can be shown leaves no text behind, and Discord takes no empty one.
  return [quotation, about].filter((text) => text.trim() !== '').map((text) => textDisplay(text));
}
