/** The question page: what the browser can do for readers beyond what the page does by itself. */
const ASKED_HERE = 'asked-here';

/** Remembers for the next page that it was asked for on this one; where nothing can be kept, nothing is remembered. */
function noteAsked(): void {
  try {
    sessionStorage.setItem(ASKED_HERE, '1');
  } catch {}
}

function wasAskedHere(): boolean {
  try {
    const asked = sessionStorage.getItem(ASKED_HERE) !== null;
    sessionStorage.removeItem(ASKED_HERE);
    return asked;
  } catch {
    return false;
  }
}

/** Whoever asked goes on at the answer, with keyboard and screen reader; whoever followed a link begins at the page's beginning. */
function goToAnswer(): void {
  document.querySelector('form')?.addEventListener('submit', noteAsked);
  for (const link of document.querySelectorAll('.examples a, .example a, .further a'))
    link.addEventListener('click', noteAsked);
  if (wasAskedHere()) document.querySelector<HTMLElement>('#said')?.focus();
}

function offerCopying(): void {
  const button = document.querySelector<HTMLButtonElement>('button.copy');
  const done = document.querySelector('.done');
  if (!button || !done || !navigator.clipboard) return;
  const { link = '', done: words = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const address = new URL(link, location.href).href;
    // Where the browser forbids it, the link is there to be copied by hand.
    done.textContent = await navigator.clipboard.writeText(address).then(
      () => words,
      () => address,
    );
  });
}

goToAnswer();
offerCopying();

export {};
