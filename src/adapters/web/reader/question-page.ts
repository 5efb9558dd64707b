import { message } from '../../../reply/messages.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { documentPage } from '../page/document.ts';
import type { WebSettings } from '../settings.ts';
import { answerToHtml } from './answer.ts';
import type { Surroundings } from './context.ts';
import { readerFooter, readerHeader } from './frame.ts';
import { leadOf, metadataOf, type PageSubject } from './metadata.ts';
import { leadingAway } from './source.ts';
import { permanentAddress, viewAddress } from './view.ts';

/** What a question page is drawn from. */
export interface QuestionPage extends PageSubject {
  readonly examples: readonly string[];
  /** What the references in the reply lead to. */
  readonly contexts: Surroundings['contexts'];
}

/** The page on which readers ask, with the answer where they have asked; the same in a frame, without what surrounds it. */
export function questionPage(page: QuestionPage, settings: WebSettings): Html {
  const { view, language, reply, question } = page;
  const { isEmbedded, look } = view;
  const site = webMessage(language, 'reader-site');
  return documentPage({
    // Readers of screens hear it first on a new page: what was asked, and what is said to it.
    // What follows the colon stands on the page alone.
    title: reply ? `${question} · ${leadOf(reply).replace(/:$/, '')}` : site,
    language,
    look,
    styles: ['reader'],
    scripts: isEmbedded ? ['reader', 'embedded'] : ['reader'],
    head: metadataOf(page, settings.publicUrl),
    body: html`${!isEmbedded && readerHeader(language, (chosen) => viewAddress({ ...view, chosen }), reply !== undefined)}
<main class="reader${isEmbedded && ' embedded'}"${isEmbedded && html` data-sites="${settings.embedSites.join(' ')}"`}>
${reply ? html`${form(page)}${answered(page, settings)}` : home(page)}
</main>
${!isEmbedded && readerFooter(language)}`,
  });
}

function home(page: QuestionPage): Html {
  const { language, examples, view } = page;
  return html`<h1>${webMessage(language, 'reader-heading')}</h1>
<p class="intro">${message(language, 'help')}</p>
${form(page)}
${
  examples.length > 0 &&
  html`<section class="examples"><h2>${message(language, 'examples')}</h2>
<ul>${examples.map((question) => html`<li><a href="${viewAddress({ ...view, question })}" dir="auto">${question}</a></li>`)}</ul></section>`
}`;
}

function form({ view, language, question }: QuestionPage): Html {
  const { chosen, look, isEmbedded } = view;
  return html`<search><form action="${isEmbedded ? '/embed' : '/'}" method="get">
<label for="q">${webMessage(language, 'reader-label')}</label>
<div class="ask"><input id="q" name="q" type="search" dir="auto" required autocomplete="off" enterkeyhint="search" value="${question}"><button type="submit">${webMessage(language, 'reader-ask')}</button></div>
${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}${look && html`<input type="hidden" name="theme" value="${look}">`}
</form></search>`;
}

function answered(page: QuestionPage, settings: WebSettings): Html {
  const { view, language, question, reply, contexts } = page;
  return html`<h1><span class="asked">${webMessage(language, 'reader-answer-to')}</span> <span class="question" dir="auto">${question}</span></h1>
${reply && answerToHtml(reply, view, contexts)}
${reply?.question && keep(page, settings)}
<p id="announced" class="unseen" role="status"></p>`;
}

/** The permanent link of an answer: to copy it, where scripts can, and out of a frame. */
function keep({ view, language }: QuestionPage, { publicUrl = '' }: WebSettings): Html {
  const address = permanentAddress(view);
  const leave = html`<a class="action" href="${address}"${leadingAway(true)}>${webMessage(language, 'reader-open')}</a>`;
  return html`<p class="keep">${view.isEmbedded && leave}<button type="button" class="copy" hidden data-link="${publicUrl}${address}" data-done="${webMessage(language, 'reader-copied')}">${webMessage(language, 'reader-copy')}</button> <span class="done" role="status"></span></p>`;
}
