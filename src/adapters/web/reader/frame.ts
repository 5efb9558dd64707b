import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { PAGE_LANGUAGES } from '../page/language.ts';

/** What stands above every page for readers: the site's name, and the page in other languages. */
export function readerHeader(
  language: InterfaceLanguage,
  addressIn: (other: InterfaceLanguage) => string,
  isAnswered = false,
): Html {
  const languages = Object.entries(PAGE_LANGUAGES) as [InterfaceLanguage, string][];
  return html`${isAnswered && html`<a class="skip" href="#answer">${webMessage(language, 'reader-skip')}</a>`}<header>
<a class="brand" href="/?lang=${language}"><span lang="en" dir="ltr">Dalil</span> · <span lang="ar" dir="rtl">دليل</span></a>
<nav aria-label="${webMessage(language, 'reader-languages')}"><ul>${languages.map(
    ([other, name]) =>
      html`<li><a href="${addressIn(other)}" lang="${other}" hreflang="${other}"${other === language && html` aria-current="true"`}>${name}</a></li>`,
  )}</ul></nav>
</header>`;
}

/** What stands below every page for readers. */
export function readerFooter(language: InterfaceLanguage): Html {
  return html`<footer><a href="/articles?lang=${language}">${webMessage(language, 'reader-articles')}</a> <a href="/privacy?lang=${language}">${webMessage(language, 'reader-privacy-link')}</a></footer>`;
}
