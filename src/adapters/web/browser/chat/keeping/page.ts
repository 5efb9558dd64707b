import type { Composer } from '../composer/composer.ts';
import type { Draft } from '../composer/draft.ts';
import { isOvertaken, keep, readKept } from './tab.ts';

const KEY = 'chat:draft';

/** Puts back what was being written when the page was left, and keeps it when it is left again. */
export function keepDraft(composer: Composer): void {
  const draft = readKept<Draft>(KEY);
  if (draft) composer.putBack(draft);
  const keepIt = () => keep(KEY, composer.draft);
  addEventListener('pagehide', keepIt);
  // A phone tells of nothing else before it puts a page away.
  document.addEventListener('visibilitychange', keepIt);
}

/** A page to which the browser goes back as it was left does not know what was said on the one after it, in another language. */
export function reloadWhereOvertaken(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isOvertaken()) location.reload();
  });
}
