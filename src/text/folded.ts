import { fold } from './fold.ts';
import { remembering } from './remembering.ts';

const ASCII = /^[\0-\x7f]*$/;
const remembered = remembering(fold);

/** What `fold` gives, quicker for words that keep coming. */
export function folded(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : remembered(word);
}
