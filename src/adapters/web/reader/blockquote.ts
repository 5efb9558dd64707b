import type { QuotationBlock } from '../../../contract/reply.ts';
import { quotationMarks } from '../../../reply/quotation-marks.ts';
import { markedPieces } from '../../../text/unicode/marked-pieces.ts';
import { type Html, html, joinHtml } from '../drawing/html.ts';
import { inLanguage } from '../page/language.ts';

/** A quotation, every character of it as it stands in its article; the marks around it and the highlights are Dalil's own. */
export function quoted({ sentence, highlights, source }: QuotationBlock): Html {
  const { open, close } = quotationMarks(source.language);
  const { language, url } = source;
  return html`<blockquote ${inLanguage(language)} cite="${url}"><p><span class="mark">${open}</span><span class="words">${highlighted(sentence, highlights)}</span><span class="mark">${close}</span></p></blockquote>`;
}

function highlighted(sentence: string, highlights: QuotationBlock['highlights']): Html {
  const pieces = markedPieces(sentence, highlights);
  return joinHtml(pieces.map(({ text, isMarked }) => (isMarked ? html`<b>${text}</b>` : html`${text}`)));
}
