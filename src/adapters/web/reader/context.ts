import { type ArticleLookup, type ResolvedReference, resolveReference } from '../../../answer/reference.ts';
import type { QuotationBlock } from '../../../contract/reply.ts';
import type { ReplyAction } from '../../../contract/reply-action.ts';
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
  /** What the references of these actions lead to. */
  readonly contexts: ReadonlyMap<ReplyAction, ResolvedReference>;
  readonly actions: readonly ReplyAction[];
}

/** What the references lead to that a reply offers to show in context. */
export async function resolveContexts(
  actions: readonly ReplyAction[],
  source: ArticleLookup,
): Promise<Surroundings['contexts']> {
  const resolved = actions.map(async (action) =>
    action.kind === 'context' ? [[action, await resolveReference(action.reference, source)] as const] : [],
  );
  return new Map((await Promise.all(resolved)).flat());
}

/** The paragraph around a quotation, folded up, and the way to the whole article; nothing where the reply offers none. */
export function foldedContext(
  { number }: QuotationBlock,
  { language, isEmbedded, contexts, actions }: Surroundings,
): Html | false {
  const action = actions.find((offered) => offered.kind === 'context' && offered.number === number);
  const resolved = action && contexts.get(action);
  if (action?.kind !== 'context' || !resolved) return false;
  const { blocks } = contextReply(resolved, language, number);
  const paragraph = blocks.find((block) => block.type === 'quotation');
  const whole = citationAddress(action.reference, language);
  return html`<details class="context"><summary>${message(language, 'action-context-here')}</summary>${
    paragraph ? quoted(paragraph) : ''
  }<p><a class="action" href="${whole}"${leadingAway(isEmbedded)}>${webMessage(language, 'reader-in-article')}</a></p></details>`;
}
