import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';

/** What stays around the contents of a panel beside the chat, and the words that its script needs; all in the interface's language. */
export function panelFrame(language: InterfaceLanguage): Html {
  const say = (key: Parameters<typeof webMessage>[1]) => webMessage(language, key);
  // The script fills in the numbers.
  const position = webMessage(language, 'panel-position', { at: '{at}', count: '{count}' });
  return html`<div class="panel-bar" data-position="${position}" data-unreachable="${say('panel-unreachable')}" data-failed="${say('panel-failed')}" data-loading="${say('panel-loading')}">
<button type="button" class="panel-button" data-back hidden><span aria-hidden="true" class="arrow-return"></span><span class="words">${say('panel-back')}</span></button>
<div class="panel-steps" role="group" aria-label="${say('panel-steps')}" hidden>
<button type="button" class="panel-button" data-step="-1"><span aria-hidden="true" class="arrow-back"></span><span class="words">${say('panel-previous')}</span></button>
<span class="panel-position"></span>
<button type="button" class="panel-button" data-step="1"><span class="words">${say('panel-next')}</span><span aria-hidden="true" class="arrow-on"></span></button>
</div>
<button type="button" class="panel-button panel-close" data-close aria-label="${say('panel-close')}" title="${say('panel-close')}"><span aria-hidden="true">✕</span></button>
</div>
<p class="panel-news" role="status"></p>
<div class="panel-content"></div>`;
}
