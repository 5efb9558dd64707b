import type { Reply } from '../../../contract/reply.ts';
import { message } from '../../../reply/messages.ts';
import { type GroupedBlock, groupBySource } from '../../../reply/source-groups.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { inLanguage } from '../page/language.ts';
import type { Surroundings } from './context.ts';
import { groupToHtml } from './quotation.ts';
import { entryToHtml, leadingAway } from './source.ts';
import { type View, viewAddress } from './view.ts';

/** A reply as a part of a page, in its own language and direction. */
export function answerToHtml(reply: Reply, view: View, contexts: Surroundings['contexts']): Html {
  const { language, status, actions = [], blocks } = reply;
  const around: Surroundings = { language, isEmbedded: view.isEmbedded, contexts, actions };
  return html`<section id="answer" class="answer ${status}" ${inLanguage(language)} aria-labelledby="said">
${groupBySource(blocks).map((block) => blockToHtml(block, view, around))}
${blocks.some(({ type }) => type === 'quotation') && html`<p class="note">${message(language, 'help-bold')}</p>`}
${furtherLinks(reply, view)}
</section>`;
}

function blockToHtml(block: GroupedBlock, view: View, around: Surroundings): Html {
  const { language, isEmbedded } = around;
  switch (block.type) {
    case 'quotations':
      return groupToHtml(block, around);
    case 'source':
      return entryToHtml(block, language, isEmbedded);
    case 'command':
      return articlesLink(language, isEmbedded);
    case 'choice':
    case 'foreign':
      return question(block.text, view);
    case 'channel':
      return html`<p>#${block.id}</p>`;
    case 'text':
      return said(block.role, block.text);
  }
}

function said(role: 'lead' | 'heading' | 'body' | 'note', text: string): Html {
  if (role === 'lead') return html`<h2 id="said" tabindex="-1">${text}</h2>`;
  return role === 'heading' ? html`<h3>${text}</h3>` : html`<p class="${role}">${text}</p>`;
}

/** A question that can be asked instead. */
function question(text: string, view: View): Html {
  const address = viewAddress({ ...view, question: text, from: undefined });
  return html`<p class="example"><a href="${address}" dir="auto">${text}</a></p>`;
}

function articlesLink(language: Reply['language'], isEmbedded: boolean): Html {
  return html`<p><a class="action" href="/articles?lang=${language}"${leadingAway(isEmbedded)}>${webMessage(language, 'reader-articles')}</a></p>`;
}

/** Where the answer goes on, and back to its beginning. */
function furtherLinks({ language, actions = [] }: Reply, view: View): Html | false {
  const more = actions.find(({ kind }) => kind === 'more');
  const links = [
    more?.kind === 'more' &&
      html`<a class="button" rel="next" href="${viewAddress({ ...view, from: more.offset })}">${message(language, more.offset === 0 ? 'action-closest' : 'action-more')}</a>`,
    view.from !== undefined &&
      html`<a class="button" href="${viewAddress({ ...view, from: undefined })}">${webMessage(language, 'reader-back')}</a>`,
  ].filter((link) => link !== false);
  return links.length > 0 && html`<p class="further">${links}</p>`;
}
