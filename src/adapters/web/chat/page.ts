import type { Services } from '../../../contract/services.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { CHANNEL } from '../drawing/stand-ins.ts';
import { type WebMessageKey, webMessage } from '../messages/messages.ts';
import { corpusAddress } from '../page/addresses.ts';
import { documentPage } from '../page/document.ts';
import { PAGE_LANGUAGES } from '../page/language.ts';
import { panelFrame } from '../panels/panel-frame.ts';
import type { ChatPlace } from './protocol.ts';
import { chatSetup } from './setup.ts';

/** No sign for it is in every font. */
const BIN = html`<svg aria-hidden="true" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13"/></svg>`;

type Word = (key: WebMessageKey) => string;

/** The page of the chat; its script does the rest. */
export function chatPage(services: Services, language: InterfaceLanguage): Html {
  const word: Word = (key) => webMessage(language, key);
  return documentPage({
    title: word('page-title'),
    language,
    styles: ['discord', 'chat', 'panels'],
    scripts: ['chat'],
    body: html`<div id="chat" data-setup="${JSON.stringify(chatSetup(services, language))}">
${sidebar(word)}
<main class="stage">
${header(word, language)}
<noscript><p class="no-script">${word('no-script')}</p></noscript>
${log('direct', word)}
${log('channel', word)}
<p id="typing" role="status"></p>
${composer(word)}
</main>
<aside id="panel" class="panel" aria-labelledby="panel-heading" hidden>${panelFrame(language)}</aside>
</div>`,
  });
}

function sidebar(word: Word): Html {
  return html`<nav id="places" class="side" aria-label="${word('places')}">
<div class="server"><span class="mark" aria-hidden="true">د</span><span>${word('server-name')}</span></div>
<h2>${word('direct-messages')}</h2>
<button type="button" data-place="direct" aria-current="page"><span class="mark" aria-hidden="true">د</span><span>Dalil</span></button>
<h2>${word('channels')}</h2>
<button type="button" data-place="channel"><span class="hash" aria-hidden="true">#</span><span dir="ltr">${CHANNEL.name}</span></button>
</nav>`;
}

function header(word: Word, language: InterfaceLanguage): Html {
  const languages = Object.entries(PAGE_LANGUAGES).map(([tag, name]) => {
    const current = tag === language ? html` aria-current="true"` : '';
    return html`<a href="/?lang=${tag}" lang="${tag}" hreflang="${tag}"${current}>${name}</a>`;
  });
  return html`<header class="top">
<button type="button" id="places-toggle" aria-controls="places" aria-expanded="false" aria-label="${word('places-show')}"><span aria-hidden="true">☰</span></button>
<h1><span class="hash" aria-hidden="true">@</span><bdi id="place-name" data-direct="Dalil" data-channel="${CHANNEL.name}">Dalil</bdi></h1>
<a class="tool" data-panel href="${corpusAddress(language)}">${word('articles-link')}</a>
<nav class="languages" aria-label="${word('page-language')}">${languages}</nav>
<button type="button" id="clear" class="tool" aria-label="${word('clear-messages')}" title="${word('clear-messages')}">${BIN}</button>
<button type="button" id="look" class="tool" aria-pressed="false" aria-label="${word('look')}" title="${word('look')}"><span aria-hidden="true">◐</span></button>
</header>`;
}

/** The messages of a place, which begin with a greeting. */
function log(place: ChatPlace, word: Word): Html {
  const isDirect = place === 'direct';
  const title = isDirect ? 'Dalil' : html`<bdi>#${CHANNEL.name}</bdi>`;
  return html`<div class="log" data-place="${place}" role="log" aria-live="polite" tabindex="0" aria-label="${word(`messages-${place}`)}"${isDirect ? '' : html` hidden`}>
<section class="greeting"><div class="mark" aria-hidden="true">${isDirect ? 'د' : '#'}</div><h2>${title}</h2><p>${word(`greeting-${place}`)}</p>
<div class="examples" hidden><h3>${word('examples-heading')}</h3></div></section>
</div>`;
}

function composer(word: Word): Html {
  return html`<form id="composer" autocomplete="off">
<div id="offers" role="listbox" hidden></div>
<div id="replying" role="status" hidden></div>
<div id="about" hidden></div>
<div class="line"><div id="command" role="group" tabindex="-1" hidden></div><input id="message" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="offers" aria-label="${word('write-direct')}" placeholder="${word('write-direct')}" enterkeyhint="send"><button type="submit" class="send" aria-label="${word('send')}" title="${word('send')}"><span aria-hidden="true">➤</span></button></div>
</form>`;
}
