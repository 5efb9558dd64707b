import type { QuotationBlock } from '../../../contract/reply.ts';
import { message } from '../../../reply/messages.ts';
import { alsoInOf, type SourceGroup, sourceOfGroup } from '../../../reply/source-groups.ts';
import { sentenceLink } from '../../../reply/text-fragment.ts';
import { type Html, html } from '../drawing/html.ts';
import { quoted } from './blockquote.ts';
import { foldedContext, type Surroundings } from './context.ts';
import { leadingAway, sourceToHtml } from './source.ts';

/** Characters of a link; browsers and servers take longer ones, but not all do. */
const LONGEST_LINK = 2_000;

/** Sentences of one article above the source that vouches for them: nothing can part them. */
export function groupToHtml(group: SourceGroup, around: Surroundings): Html {
  const { language, isEmbedded } = around;
  const isRelated = group.quotations[0].related;
  return html`<figure class="source ${isRelated ? 'related' : 'cited'}">
${group.quotations.map((block) => numbered(block, around))}
<figcaption>${sourceToHtml(sourceOfGroup(group), language, isEmbedded)}${alsoInOf(group, language).map(
    ({ lead, sources }) =>
      html`<div class="also"><p>${lead}</p><ul>${sources.map((source) => html`<li>${sourceToHtml(source, language, isEmbedded)}</li>`)}</ul></div>`,
  )}</figcaption>
</figure>
`;
}

function numbered(block: QuotationBlock, around: Surroundings): Html {
  return html`<div class="quotation"><span class="number">${block.number}.</span><div>${quoted(block)}
<div class="actions">${linkToSentence(block, around)}${foldedContext(block, around)}</div></div></div>
`;
}

/** Only where it leads to the sentence itself: the source's title leads to the page. */
function linkToSentence(block: QuotationBlock, { language, isEmbedded }: Surroundings): Html | false {
  const link = sentenceLink(block, LONGEST_LINK);
  if (link === block.source.url) return false;
  return html`<a class="action" href="${link}"${leadingAway(isEmbedded)}>${message(language, 'action-sentence')}</a>`;
}
