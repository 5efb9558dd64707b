import type { Block, Reply } from '../../../../contract/reply.ts';
import { type Html, html } from '../../drawing/html.ts';
import { foreignWords } from '../parts/exact-text.ts';

/** Characters of a long report that are shown; the log has each line, too. */
const MOST_OF_FILE = 200_000;

/** A reply of words alone, as a report is: its own words, what stands in files line by line, and the whole of a long one folded. */
export function replyBlocks({ blocks, attachment, language }: Reply): Html {
  return html`<div class="report" lang="${language}">${blocks.map(block)}</div>${
    attachment &&
    html`<details><summary>${attachment.name}</summary><pre tabindex="0" dir="auto">${attachment.text.slice(0, MOST_OF_FILE)}</pre></details>`
  }`;
}

function block(part: Block): Html {
  if (part.type === 'foreign') return html`<p class="report-line">${foreignWords(part.text)}</p>`;
  if (part.type !== 'text') return html``;
  return part.role === 'heading' ? html`<p><strong>${part.text}</strong></p>` : html`<p>${part.text}</p>`;
}
