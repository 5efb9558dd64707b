import { listenToFilter } from './live-list.ts';
import { listenToReload } from './reload.ts';

/**
 * Makes what a panel shows work without leaving it.
 * @param go shows another panel in its place
 */
export function enhance(content: HTMLElement, go: (address: string) => void): void {
  for (const form of content.querySelectorAll<HTMLFormElement>('form[data-panel]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      go(addressOf(form));
    });
  listenToFilter(content, addressOf);
  listenToReload(content, () => enhance(content, go));
}

/** Where a form that asks for something leads. */
function addressOf(form: HTMLFormElement): string {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return `${form.getAttribute('action')}?${new URLSearchParams(values)}`;
}
