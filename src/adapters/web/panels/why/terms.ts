import type { Explanation } from '../../../../retrieval/index.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { shareBar } from '../parts/bar.ts';
import { foreignWords } from '../parts/exact-text.ts';
import { numberText, percentText } from '../parts/numbers.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';

/** The words of the question that are looked up, how much each tells, and how well the best sentence matches it. */
export function termSection({ terms }: Explanation, setting: PanelSetting): Html {
  const { language } = setting;
  const most = Math.max(...terms.map(({ weight }) => weight), Number.EPSILON);
  const content = html`<table class="panel-table"><caption>${webMessage(language, 'terms-caption')}</caption>
<thead><tr><th scope="col">${webMessage(language, 'term')}</th><th scope="col">${webMessage(language, 'term-weight')}</th><th scope="col">${webMessage(language, 'term-match')}</th></tr></thead>
<tbody>${terms.map(
    ({
      word,
      weight,
      similarity,
    }) => html`<tr><th scope="row">${foreignWords(word)}</th><td>${shareBar(weight / most)} ${numberText(weight, language)}</td><td>${shareBar(similarity)} ${percentText(similarity, language)}</td></tr>
`,
  )}</tbody></table>`;
  return panelSection(setting, 'terms', webMessage(language, 'terms'), content);
}

/** The words of the question with how well a candidate matches each. */
export function matchedTerms({ terms }: Explanation, language: InterfaceLanguage): Html {
  return html`<ul class="chips" aria-label="${webMessage(language, 'candidate-terms')}">${terms.map(
    ({ word, similarity }) =>
      html`<li class="${similarity > 0 ? 'has' : 'lacks'}">${foreignWords(word)} ${similarity > 0 ? percentText(similarity, language) : webMessage(language, 'candidate-lacks')}</li>
`,
  )}</ul>`;
}
