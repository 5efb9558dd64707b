import { fetchPart } from './part.ts';

/** Milliseconds without a key before what was typed is looked up. */
const PAUSE_MS = 150;
/** What of the list changes with what is typed, by id. */
const [COUNT, LIST] = ['corpus-count', 'corpus-list'] as const;

/** Makes a list follow what is typed into its field, and turn its pages in its place. */
export function listenToFilter(content: HTMLElement, addressOf: (form: HTMLFormElement) => string): void {
  const form = content.querySelector<HTMLFormElement>('form[data-live]');
  if (!form) return;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let loading = new AbortController();
  const load = async (address: string): Promise<void> => {
    clearTimeout(pause);
    loading.abort();
    loading = new AbortController();
    const part = await fetchPart(address, { signal: loading.signal });
    // What is shown stays when the server does not answer: the form can still be sent.
    if ('html' in part) replaceList(content, part.html);
  };
  form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void load(addressOf(form)).catch(ignore), PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load(addressOf(form)).catch(ignore);
  });
  content.querySelector(`#${LIST}`)?.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-live]');
    if (!link) return;
    event.preventDefault();
    load(link.href).then(() => content.querySelector<HTMLElement>(`#${COUNT}`)?.focus(), ignore);
  });
}

/** The count is read out when its words change, so the element itself stays. */
function replaceList(content: HTMLElement, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const [count, list] = [
    template.content.querySelector(`#${COUNT}`),
    template.content.querySelector(`#${LIST}`),
  ];
  content.querySelector(`#${COUNT}`)?.replaceChildren(...(count?.childNodes ?? []));
  content.querySelector(`#${LIST}`)?.replaceChildren(...(list?.childNodes ?? []));
}

/** A look-up that a later one has overtaken. */
function ignore(): void {}
