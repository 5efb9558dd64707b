/** Puts the question page into a page of another site, at the place of the script's own tag. */

/** Pixels; where the frame cannot tell its own height, its content scrolls. */
const FIRST_HEIGHT = 560;
const MOST_HEIGHT = 30_000;
/** Milliseconds after which a frame that has not answered is taken to be refused. */
const PATIENCE_MS = 10_000;

function embed(script: HTMLScriptElement): void {
  const { origin } = new URL(script.src);
  const frame = frameFor(script, origin);
  let hasAnswered = false;
  window.addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow || data?.dalil !== 'size') return;
    hasAnswered = true;
    resize(frame, data);
  });
  // Every page in the frame is told once who asks for its height.
  frame.addEventListener('load', () => frame.contentWindow?.postMessage({ dalil: 'hello' }, origin));
  script.after(frame);
  setTimeout(() => hasAnswered || warn(origin), PATIENCE_MS);
}

function frameFor(script: HTMLScriptElement, origin: string): HTMLIFrameElement {
  const { lang, question, theme } = script.dataset;
  const address = new URL('/embed', origin);
  const parameters = { q: question, lang, theme };
  for (const [name, value] of Object.entries(parameters)) if (value) address.searchParams.set(name, value);
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = 'Dalil';
  if (lang) frame.lang = lang;
  frame.allow = 'clipboard-write';
  Object.assign(frame.style, { width: '100%', height: `${FIRST_HEIGHT}px`, border: '0' });
  return frame;
}

function resize(frame: HTMLIFrameElement, { height, title }: { height?: unknown; title?: unknown }): void {
  if (typeof height === 'number' && height > 0)
    frame.style.height = `${Math.min(Math.ceil(height), MOST_HEIGHT)}px`;
  if (typeof title === 'string' && title !== '') frame.title = title;
}

/** A browser does not tell a page why a frame stays empty. */
function warn(origin: string): void {
  console.warn(
    `Dalil: the question page of ${origin} has not answered. If its frame is empty, add ${location.origin} to EMBED_SITES there.`,
  );
}

if (document.currentScript instanceof HTMLScriptElement) embed(document.currentScript);

export {};
