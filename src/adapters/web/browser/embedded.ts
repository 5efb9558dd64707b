/** Tells the page around the frame how high the question page is. */

/** The sites that may show the page in a frame, and this one; the server lets no others do it. */
const sites = new Set([
  location.origin,
  ...(document.querySelector('main')?.dataset.sites ?? '').split(' ').filter(Boolean),
]);
let answerTo: string | undefined;

function tellHeight(): void {
  if (answerTo === undefined) return;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  window.parent.postMessage({ dalil: 'size', height, title: document.title }, answerTo);
}

// The page around the frame speaks first: only then is it known which of the sites it is.
window.addEventListener('message', ({ origin, source, data }) => {
  if (source !== window.parent || !sites.has(origin) || data?.dalil !== 'hello') return;
  answerTo = origin;
  tellHeight();
});
new ResizeObserver(tellHeight).observe(document.body);

export {};
