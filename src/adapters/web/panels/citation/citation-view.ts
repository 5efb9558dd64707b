import type { ResolvedReference } from '../../../../answer/reference.ts';
import type { Article, Sentence } from '../../../../corpus/types.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import type { PanelContent } from '../panel-page.ts';
import { type PanelSetting, panelHeading, panelSection } from '../parts/setting.ts';
import { articleFacts } from './article-facts.ts';
import { articleText } from './article-text.ts';
import { howToCheck } from './how-to-check.ts';

/**
 * An article with the sentence marked that was quoted from it, or what has become of the sentence since.
 * @param asked where the sentence was said to begin; undefined where the article alone was asked for
 */
export function citationView(
  referenced: ResolvedReference,
  asked: number | undefined,
  setting: PanelSetting,
): PanelContent {
  const { language } = setting;
  if (referenced.outcome === 'withdrawn') {
    const title = webMessage(language, 'citation-withdrawn-title');
    const words = webMessage(language, 'citation-withdrawn');
    return {
      title,
      body: html`${panelHeading(setting, title)}<p class="verdict bad">${words}</p>`,
      status: 410,
    };
  }
  const { article } = referenced;
  const title = article.heading.text;
  if (referenced.outcome === 'changed') {
    const verdict = html`<p class="verdict bad">${webMessage(language, 'citation-changed')}</p>`;
    return { title, body: articleBody(article, verdict, setting), status: 404 };
  }
  const { sentence } = referenced;
  const key = sentence.start === (asked ?? sentence.start) ? 'citation-found' : 'citation-moved';
  const verdict = html`<p class="verdict good" id="quotation-note">${webMessage(language, key)} <a class="to-quotation" href="#quotation">${webMessage(language, 'to-quotation')}</a></p>`;
  return { title, body: articleBody(article, verdict, setting, sentence) };
}

function articleBody(article: Article, verdict: Html, setting: PanelSetting, quoted?: Sentence): Html {
  const { language } = setting;
  return html`${articleHeading(article, setting)}
${verdict}
${panelSection(setting, 'facts', webMessage(language, 'facts'), html`${articleFacts(article, language, quoted)}${quoted && howToCheck(article, quoted, language)}`)}
${panelSection(setting, 'article', webMessage(language, 'article-text'), articleText(article, quoted))}`;
}

/** A title made from the link is in no language that is known. */
function articleHeading({ heading, language: tag }: Article, setting: PanelSetting): Html {
  if (!heading.derived)
    return panelHeading(setting, html`<span lang="${tag}" dir="auto">${heading.text}</span>`);
  return html`${panelHeading(setting, html`<span dir="auto">${heading.text}</span>`)}
<p class="remark">${webMessage(setting.language, 'title-derived')}</p>`;
}
