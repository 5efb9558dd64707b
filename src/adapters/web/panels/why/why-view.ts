import type { Answer } from '../../../../answer/types.ts';
import { message } from '../../../../reply/messages.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import type { PanelContent } from '../panel-page.ts';
import { codeText } from '../parts/exact-text.ts';
import { type PanelSetting, panelHeading } from '../parts/setting.ts';
import { candidateSection } from './candidates.ts';
import { decisionSection } from './decision.ts';
import { namedSection } from './named.ts';
import { termSection } from './terms.ts';
import { whyForm } from './why-form.ts';

/** Why a question was answered as it was. */
export function whyView(answer: Answer, setting: PanelSetting): PanelContent {
  const title = webMessage(setting.language, 'why');
  const body = html`${panelHeading(setting, title)}
${whyForm(answer.question, setting)}
${findings(answer, setting)}`;
  return { title, body };
}

function findings(answer: Answer, setting: PanelSetting): Html {
  const { language } = setting;
  if (answer.refusal) return verdict(refusalWords(answer.refusal, setting));
  if (answer.status === 'not-a-question') return verdict(mannerWords(answer, setting));
  const best = answer.candidates[0]?.explanation;
  if (!best) return verdict(webMessage(language, 'why-nothing-matches'));
  return html`${decisionSection(answer, best, setting)}
${termSection(best, setting)}
${namedSection(answer, best, setting)}
${candidateSection(answer, setting)}`;
}

function verdict(words: Html | string): Html {
  return html`<p class="verdict">${words}</p>`;
}

function refusalWords(refusal: NonNullable<Answer['refusal']>, { language }: PanelSetting): string {
  if (refusal.reason === 'not-text') return message(language, 'not-text');
  const { length, limit } = refusal;
  return message(language, 'too-long', { length, limit });
}

function mannerWords({ manner }: Answer, { language }: PanelSetting): Html {
  const words = webMessage(language, 'why-no-question');
  return manner ? html`${words} ${webMessage(language, 'why-manner')} ${codeText(manner)}` : html`${words}`;
}
