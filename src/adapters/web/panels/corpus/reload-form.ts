import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';

/** The button that reads the articles again, with the words that its script needs. */
export function reloadForm(language: InterfaceLanguage): Html {
  const say = (key: Parameters<typeof webMessage>[1]) => webMessage(language, key);
  return html`<form class="reload-form" method="post" action="/corpus/reload?lang=${language}" data-reload data-unreachable="${say('panel-unreachable')}" data-failed="${say('panel-failed')}">
<button class="panel-button primary-button" type="submit" data-working="${say('reload-working')}">${say('reload')}</button>
<p class="reload-news" role="status"></p>
</form>`;
}
