import { fold } from './fold.ts';
import { memoize } from './memoize.ts';

/** What `fold` gives, as the same string each time for words that keep coming: such strings are found fastest in maps. */
export const folded = memoize(fold);
