import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import type { PanelSetting } from '../parts/setting.ts';

/** Asks for the explanation of another question. */
export function whyForm(question: string, { language }: PanelSetting): Html {
  return html`<form class="panel-form" action="/why" method="get" data-panel>
<input type="hidden" name="lang" value="${language}">
<label for="why-question">${webMessage(language, 'why-question')}</label>
<div class="panel-field"><input id="why-question" name="question" type="text" dir="auto" autocomplete="off" required value="${question}"><button class="panel-button" type="submit">${webMessage(language, 'why-ask')}</button></div>
</form>`;
}
