/** A part of a page as the server sent it, or why there is none. */
export type Part = { readonly html: string } | { readonly problem: 'unreachable' | 'failed' };

/**
 * Asks the server for a panel alone. What it says of a quotation that is gone is a panel too, whatever the status.
 * @param level of its heading: 1 where it is a page's main part
 * @throws AbortError when the signal says so
 */
export async function fetchPart(address: string, init: RequestInit = {}, level: 1 | 2 = 2): Promise<Part> {
  try {
    const headers = { 'x-part': '1', 'x-part-level': String(level) };
    const response = await fetch(address, { ...init, headers });
    if (response.headers.get('x-part') !== '1') return { problem: 'failed' };
    return { html: await response.text() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { problem: 'unreachable' };
  }
}

/** Shows markup of the server's in an element. It comes from this very origin, where everything in it was escaped; no script in it runs. */
export function showMarkup(element: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  element.replaceChildren(template.content);
}
