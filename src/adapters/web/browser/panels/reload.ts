import { fetchPart, showMarkup } from './part.ts';

/**
 * Makes the reload say that it is working, and show its report and the new list in place of the old.
 * @param renewed what was shown has been replaced
 */
export function listenToReload(content: HTMLElement, renewed: () => void): void {
  const form = content.querySelector<HTMLFormElement>('form[data-reload]');
  const button = form?.querySelector('button');
  const news = form?.querySelector('[role="status"]');
  if (!form || !button || !news) return;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // It keeps the focus, and a second press does nothing.
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    news.textContent = button.dataset.working ?? '';
    const level = content.querySelector('h1') ? 1 : 2;
    const part = await fetchPart(form.action, { method: 'POST' }, level);
    if (!form.isConnected) return; // Something else is shown by now.
    if ('problem' in part) {
      news.textContent = form.dataset[part.problem] ?? '';
      button.removeAttribute('aria-disabled');
      return;
    }
    showMarkup(content, part.html);
    renewed();
    const report = content.querySelector<HTMLElement>('[data-report] :is(h2, h3)');
    report?.setAttribute('tabindex', '-1');
    report?.focus();
  });
}
