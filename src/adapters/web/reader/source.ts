import type { Source, SourceBlock } from '../../../contract/reply.ts';
import { entryRemarks, sourceFacts } from '../../../reply/source-facts.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html, OPENS_ELSEWHERE } from '../drawing/html.ts';

/** How links lead away from a page: within a frame of another site they leave the frame alone. */
export function leadingAway(isEmbedded: boolean): Html | '' {
  return isEmbedded ? OPENS_ELSEWHERE : '';
}

/** A source's title with its link, and what else is known of it; each in the direction of its own letters. */
export function sourceToHtml(
  source: Source,
  language: InterfaceLanguage,
  isEmbedded: boolean,
  remarks: readonly string[] = [],
): Html {
  const facts = [...sourceFacts(source, language), ...remarks];
  const title = source.title.trim() || source.url;
  const inLanguage = source.derived ? '' : html` lang="${source.language}"`;
  return html`<cite class="title" dir="auto"${inLanguage}><a href="${source.url}"${leadingAway(isEmbedded)}>${title}</a></cite>${
    facts.length > 0 && html`<ul class="facts">${facts.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}</ul>`
  }`;
}

/** An article as an entry of a list. */
export function entryToHtml(block: SourceBlock, language: InterfaceLanguage, isEmbedded: boolean): Html {
  return html`<div class="entry">${sourceToHtml(block.source, language, isEmbedded, entryRemarks(block, language))}</div>`;
}
