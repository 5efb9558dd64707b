import { isFunctionWord } from '../text/language/function-words.ts';
import { wordStem } from '../text/language/word-keys.ts';
import { memoize } from '../text/unicode/memoize.ts';
import { tokenize } from '../text/unicode/tokenize.ts';

/** With this share of its content words in another sentence, a sentence says nothing that the other does not. */
const SAME_FROM = 0.75;

/** What a sentence says, for comparing it with others. */
export interface Content {
  /** Stems of its content words. */
  readonly words: ReadonlySet<string>;
  /** Its numbers, in one order. */
  readonly numbers: string;
}

/**
 * Whether a content adds nothing to another: much the same words, or fewer of them. Different numbers always add something.
 * Sentences in different languages never count as the same, their words cannot be compared.
 */
export function addsNothing(content: Content, to: Content): boolean {
  if (content.numbers !== to.numbers || content.words.size === 0) return false;
  let shared = 0;
  for (const word of content.words) if (to.words.has(word)) shared++;
  return shared / content.words.size >= SAME_FROM;
}

/** The content of a sentence. */
export function contentOf(sentence: string): Content {
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const { form } of tokenize(sentence)) {
    const saying = sayingOf(form);
    if (saying === NUMBER) numbers.add(form);
    else if (saying !== NOTHING) words.add(saying);
  }
  return { words, numbers: [...numbers].sort().join(' ') };
}

/** What stands for words without a stem of their own; no stem looks like this. */
const [NUMBER, NOTHING] = ['#', ' '];

/** The stem of a content word, or what kind of word it is else. */
const sayingOf = memoize((form) => {
  if (/^\p{N}/u.test(form)) return NUMBER;
  return form === '%' || isFunctionWord(form) ? NOTHING : wordStem(form);
});
