import { bindKeys } from './keys.ts';
import { Panel } from './panel.ts';

/** What opens in the panel instead of as a page. */
const OPENERS = 'a.citation, a[data-panel]';

/** Makes citations and links to panels open beside the chat, in the page's `<aside id="panel">`. Without one, they stay links. */
export function installPanels(): void {
  const aside = document.getElementById('panel');
  if (!aside) return;
  const panel = new Panel(aside);
  bindKeys(panel);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(OPENERS) : null;
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    openLink(panel, link);
  });
}

/** With a key held, a click opens a tab or a window of its own. */
function isPlainClick(event: MouseEvent): boolean {
  const isHeld = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isHeld && !event.defaultPrevented;
}

function openLink(panel: Panel, link: HTMLAnchorElement): void {
  const list = link.closest('article.message, [data-citations]');
  const isCitation = link.matches('a.citation');
  const citations = isCitation && list ? [...list.querySelectorAll<HTMLAnchorElement>('a.citation')] : [];
  panel.open(link, citations);
}
