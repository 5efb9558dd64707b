/** The question page: what the browser can do for readers beyond what the page does by itself. */
const ASKED_HERE = 'dalil-asked-here';

/** Remembers for the next page that it was asked for on this one: a window keeps its name, also where nothing else can be kept. */
function noteAsked(): void {
  window.name = ASKED_HERE;
}

function wasAskedHere(): boolean {
  const asked = window.name === ASKED_HERE;
  if (asked) window.name = '';
  return asked;
}

/** Whoever asked goes on at the answer, with keyboard and screen reader; whoever followed a link begins at the page's beginning. */
function goToAnswer(): void {
  document.querySelector('form')?.addEventListener('submit', noteAsked);
  for (const link of document.querySelectorAll('.examples a, .example a, .further a'))
    link.addEventListener('click', noteAsked);
  if (wasAskedHere()) arrive();
}

/** A browser may keep the focus from a frame of another site: there the answer is announced where it stands. */
function arrive(): void {
  const said = document.querySelector<HTMLElement>('#said');
  const announced = document.querySelector<HTMLElement>('#announced');
  said?.focus();
  if (!said || !announced || document.activeElement === said) return;
  announced.lang = said.closest('section')?.lang ?? '';
  announced.textContent = said.textContent;
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
