/** Up to this width the panel covers the page, as its style sheet has it. */
const COVERS = '(max-width: 56rem)';

/** Keeps keys and screen readers out of what an open panel covers; nothing where it stands beside the page. */
export function coverPage(aside: HTMLElement): { lay(): void; lift(): void } {
  const covers = matchMedia(COVERS);
  const hidden = new Set<HTMLElement>();
  const lift = (): void => {
    for (const element of hidden) element.inert = false;
    hidden.clear();
  };
  const lay = (): void => {
    lift();
    if (aside.hidden || !covers.matches) return;
    for (const element of around(aside)) {
      if (element.inert) continue;
      element.inert = true;
      hidden.add(element);
    }
  };
  covers.addEventListener('change', lay);
  return { lay, lift };
}

/** Everything of the page that is not the panel nor around it. */
function around(aside: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  for (
    let inner: Element = aside;
    inner !== document.body && inner.parentElement;
    inner = inner.parentElement
  )
    for (const sibling of inner.parentElement.children)
      if (sibling !== inner && sibling instanceof HTMLElement) others.push(sibling);
  return others;
}
