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

/** What somebody did that a message of the bot's answers: used a command, or wrote a message. */
export type Answered = { readonly command: string; readonly words: string } | { readonly message: string };

/** A message of the bot's, and what its client shows around it. */
export interface ShownMessage {
  readonly body: MessageBody;
  /** None under a button. */
  readonly answers?: Answered;
  /** Of the bot's own words in it, where they may be in another than the page's. */
  readonly language?: InterfaceLanguage;
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** As the client shows it. */
  readonly time: string;
  readonly citations?: CitationLinks;
  /** In a page on which something can be done with it. */
  readonly live?: LiveMessage;
}

/** What can be done with a message besides pressing its buttons. */
export interface LiveMessage {
  /** Where it is explained why it says what it does. */
  readonly why?: string;
  /** It can be replied to, which a private one cannot. */
  readonly isReplyable: boolean;
  /** Entries of its menu: the words, and the English name of the command that runs on the message. */
  readonly menu: readonly { readonly command: string; readonly words: string }[];
}

/** A message of the bot's as Discord's client shows it, in the interface's language; words of the client's own say by which key (`data-word`). */
export function drawMessage(message: ShownMessage, language: InterfaceLanguage): Html {
  const { body, answers, isPrivate, time, citations, live } = message;
  const own = message.language === undefined ? '' : ownLanguage(message.language);
  const className = `message${isPrivate ? ' is-private' : ''}${answers ? ' is-answer' : ''}`;
  const label = webMessage(language, 'message-label', { who: 'Dalil', time });
  return html`<article class="${className}" aria-label="${label}">${answers && answeredLine(answers, language)}<div class="avatar" aria-hidden="true">د</div><div class="body"${own}>
<div class="name" lang="${language}">Dalil <span class="app">APP</span> <time dir="auto">${time}</time></div>${
    body.content ? html`<div class="text">${markdownToHtml(body.content, citations)}</div>` : ''
  }${componentsToHtml(body.components, citations)}${live?.why && whyLine(live.why, language)}${
    isPrivate ? privateLine(language, live) : ''
  }</div>${live && menuOf(live, language)}</article>`;
}

/** The bot's own words, with what stands on lines between them, begin at the side of their language. */
function ownLanguage(language: InterfaceLanguage): Html {
  return html` lang="${language}" data-reads="${language === 'ar' ? 'rtl' : 'ltr'}"`;
}

function answeredLine(answered: Answered, language: InterfaceLanguage): Html {
  const who = html`<span class="who" data-word="asker">${webMessage(language, 'asker')}</span>`;
  if ('message' in answered)
    return html`<div class="used">${who} <span class="quoted" dir="auto">${isolated(answered.message)}</span></div>`;
  const { command, words } = answered;
  return html`<div class="used">${who} <span data-word="used">${webMessage(language, 'used')}</span> <bdi class="command" lang="${language}">/${command}</bdi> <bdi>${words}</bdi></div>`;
}

/** A mention at the beginning does not decide at which side the words after it begin. */
function isolated(text: string): Html {
  const [mention = ''] = /^@\p{L}+/u.exec(text) ?? [];
  if (mention === '') return html`${text}`;
  return html`<bdi dir="ltr">${mention}</bdi>${text.slice(mention.length)}`;
}

function whyLine(address: string, language: InterfaceLanguage): Html {
  return html`<div class="why" lang="${language}"><a data-panel data-word="why-answer" href="${address}">${webMessage(language, 'why-answer')}</a></div>`;
}

function privateLine(language: InterfaceLanguage, live: LiveMessage | undefined): Html {
  const dismiss =
    live &&
    html` • <button type="button" class="dismiss" data-word="dismiss">${webMessage(language, 'dismiss')}</button>`;
  return html`<div class="private" lang="${language}"><span aria-hidden="true">👁</span> <span data-word="only-you">${webMessage(language, 'only-you')}</span>${dismiss}</div>`;
}

/** What is around it is read out when it comes; a menu is not (see the style sheet, too). */
function menuOf({ menu, isReplyable }: LiveMessage, language: InterfaceLanguage): Html {
  const reply = html`<button type="button" data-reply data-word="reply">${webMessage(language, 'reply')}</button>`;
  const entries = menu.map(
    ({ command, words }) => html`<button type="button" data-menu="${command}">${words}</button>`,
  );
  return html`<div class="menu" aria-live="off">${isReplyable && reply}${entries}</div>`;
}
