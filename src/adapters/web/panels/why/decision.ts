import type { Answer } from '../../../../answer/types.ts';
import type { Explanation } from '../../../../retrieval/index.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { shareBar } from '../parts/bar.ts';
import { percentText } from '../parts/numbers.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';
import { confidenceTable } from './feature-tables.ts';

const LOOKS: Readonly<Partial<Record<Answer['status'], string>>> = { answered: 'good', 'not-found': 'bad' };

/** What was decided, by which confidence against which thresholds, and in spite of what. */
export function decisionSection(answer: Answer, best: Explanation, setting: PanelSetting): Html {
  const { language } = setting;
  const content = html`<p class="verdict ${LOOKS[answer.status] ?? ''}">${decisionWords(answer, best, language)}</p>
${unmetList(best, language)}
${confidenceScale(answer, best, language)}
${confidenceTable(best, answer.confidence, language)}`;
  return panelSection(setting, 'decision', webMessage(language, 'decision'), content);
}

function decisionWords(
  { status, confidence }: Answer,
  { threshold, unsureThreshold }: Explanation,
  language: InterfaceLanguage,
): string {
  if (status === 'answered') return webMessage(language, 'decision-answered');
  if (status === 'not-found')
    return webMessage(
      language,
      confidence < unsureThreshold ? 'decision-not-found' : 'decision-not-found-unmet',
    );
  return webMessage(language, confidence < threshold ? 'decision-unsure' : 'decision-unsure-unmet');
}

function unmetList({ unmet }: Explanation, language: InterfaceLanguage): Html {
  if (unmet.length === 0) return html`<p class="remark">${webMessage(language, 'unmet-none')}</p>`;
  return html`<p>${webMessage(language, 'unmet')}</p>
<ul class="unmet">${unmet.map((condition) => html`<li>${webMessage(language, `unmet-${condition}`)}</li>`)}</ul>`;
}

/** The confidence on a scale on which both thresholds are marked; the numbers of the three stand below. */
function confidenceScale(
  { confidence }: Answer,
  { threshold, unsureThreshold }: Explanation,
  language: InterfaceLanguage,
): Html {
  const row = (key: 'confidence' | 'threshold-unsure' | 'threshold-answered', share: number) =>
    html`<div class="${key}"><dt>${webMessage(language, key)}</dt><dd>${percentText(share, language)}</dd></div>`;
  return html`<div class="scale">${shareBar(confidence, [unsureThreshold, threshold])}
<dl>${row('confidence', confidence)}${row('threshold-unsure', unsureThreshold)}${row('threshold-answered', threshold)}</dl></div>`;
}
