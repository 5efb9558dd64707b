import type { Panel } from './panel.ts';

const NEXT = new Set([']', 'j']);
const PREVIOUS = new Set(['[', 'k']);
/** Where keys write, choose or move something of their own. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], [role="listbox"], [role="option"], pre';

/** Keys of an open panel: Escape closes it, brackets, j and k and the arrows of the reading direction step through the citations. */
export function bindKeys(panel: Panel): void {
  document.addEventListener('keydown', (event) => {
    if (!panel.isOpen() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const isWithin = target === document.body || panel.holds(target);
    const takesKeys = target.closest(TAKES_KEYS) !== null;
    if (event.key === 'Escape' && (isWithin || !takesKeys)) {
      event.preventDefault();
      panel.close();
      return;
    }
    const step = isWithin && !takesKeys ? stepOf(event.key) : 0;
    if (step !== 0 && panel.step(step)) event.preventDefault();
  });
}

function stepOf(key: string): -1 | 0 | 1 {
  const [onward, back] = isRightToLeft() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === onward || NEXT.has(key)) return 1;
  return key === back || PREVIOUS.has(key) ? -1 : 0;
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}
