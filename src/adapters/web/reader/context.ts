import { resolveReference } from '../../../answer/reference.ts';
import type { QuotationBlock } from '../../../contract/reply.ts';
import type { ReplyAction } from '../../../contract/reply-action.ts';
import type { Corpus } from '../../../corpus/types.ts';
import { message } from '../../../reply/messages.ts';
import { contextReply } from '../../../reply/views/sentence-context.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { citationAddress } from '../page/addresses.ts';
import { quoted } from './blockquote.ts';
import { leadingAway } from './source.ts';

/** What a quotation is drawn with. */
export interface Surroundings {
  /** Of the words around it. */
  readonly language: InterfaceLanguage;
  readonly isEmbedded: boolean;
  readonly corpus: Corpus;
  readonly actions: readonly ReplyAction[];
}

/** The paragraph around a quotation, folded up, and the way to the whole article; nothing where the reply offers none. */
export function foldedContext(
  { number }: QuotationBlock,
  { language, isEmbedded, corpus, actions }: Surroundings,
): Html | false {
  const action = actions.find((offered) => offered.kind === 'context' && offered.number === number);
  if (action?.kind !== 'context') return false;
  const { blocks } = contextReply(resolveReference(action.reference, corpus), language, number);
  const paragraph = blocks.find((block) => block.type === 'quotation');
  const whole = citationAddress(action.reference, language);
  return html`<details class="context"><summary>${message(language, 'action-context-here')}</summary>${
    paragraph ? quoted(paragraph) : ''
  }<p><a class="action" href="${whole}"${leadingAway(isEmbedded)}>${webMessage(language, 'reader-in-article')}</a></p></details>`;
}
