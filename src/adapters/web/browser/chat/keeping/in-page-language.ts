import { SETUP, word } from '../setup.ts';

/** What Discord's client would say around a message, in the page's language, and what opens from it; what the message says stays. */
export function putIntoPageLanguage(article: HTMLElement): void {
  const { language, menu } = SETUP;
  for (const element of article.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = word(element.dataset.word ?? '');
    element.lang = language;
  }
  for (const button of article.querySelectorAll<HTMLElement>('[data-menu]')) {
    const entry = menu.find(({ command }) => command === button.dataset.menu);
    if (entry) button.textContent = entry.words;
  }
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a.citation, a[data-panel]')) {
    // It may not stand in the page yet, where its whole address would be known.
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    address.searchParams.set('lang', language);
    link.href = address.pathname + address.search;
  }
}
