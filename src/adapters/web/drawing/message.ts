import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { webMessage } from '../messages/messages.ts';
import { type Component, componentsToHtml } from './components.ts';
import { type Html, html } from './html.ts';
import { type CitationLinks, markdownToHtml } from './markdown.ts';

/** The body of a message as it is sent to Discord. */
export interface MessageBody {
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** A message of the bot's, and what its client shows around it. */
export interface ShownMessage {
  readonly body: MessageBody;
  /** What somebody did that the message answers; none under a plain message. */
  readonly used?: { readonly command: string; readonly words: string };
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** As the client shows it. */
  readonly time: string;
  readonly citations?: CitationLinks;
}

/** A message of the bot's as Discord's client shows it, in the interface's language. */
export function drawMessage(message: ShownMessage, language: InterfaceLanguage): Html {
  const { body, used, isPrivate, time, citations } = message;
  return html`<article class="message${isPrivate ? ' is-private' : ''}">${used && usedLine(used, language)}<div class="avatar" aria-hidden="true">د</div><div class="body">
<div class="name">Dalil <span class="app">APP</span> <time>${time}</time></div>${
    body.content ? html`<div class="text">${markdownToHtml(body.content, citations)}</div>` : ''
  }${componentsToHtml(body.components, citations)}${isPrivate ? privateLine(language) : ''}</div></article>`;
}

function usedLine({ command, words }: { command: string; words: string }, language: InterfaceLanguage): Html {
  const who = html`<span class="who">${webMessage(language, 'asker')}</span>`;
  return html`<div class="used">${who} ${webMessage(language, 'used')} <span class="command">/${command}</span> <bdi>${words}</bdi></div>`;
}

function privateLine(language: InterfaceLanguage): Html {
  return html`<div class="private"><span aria-hidden="true">👁</span> ${webMessage(language, 'only-you')}</div>`;
}
