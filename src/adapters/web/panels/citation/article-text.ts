import type { Article, Sentence } from '../../../../corpus/types.ts';
import { type Html, html } from '../../drawing/html.ts';
import { inLanguage } from '../../page/language.ts';
import { exactText } from '../parts/exact-text.ts';

/** The paragraphs of an article exactly as they stand in its file, with a sentence marked where one is given. */
export function articleText(article: Article, quoted?: Sentence): Html {
  const { text, language, paragraphs } = article;
  return html`<div class="article-text" ${inLanguage(language)}>${paragraphs.map(({ start, end }, at) => {
    const content =
      at === quoted?.paragraph ? marked(text, start, end, quoted) : exactText(text.slice(start, end));
    return html`<p>${content}</p>`;
  })}</div>`;
}

function marked(text: string, from: number, to: number, { start, end }: Sentence): Html {
  const mark = html`<mark id="quotation" tabindex="-1">${exactText(text.slice(start, end))}</mark>`;
  return html`${exactText(text.slice(from, start))}${mark}${exactText(text.slice(end, to))}`;
}
