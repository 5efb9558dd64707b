import { isFunctionWord } from '../text/language/function-words.ts';
import { wordKeys } from '../text/language/word-keys.ts';
import { tokenize } from '../text/unicode/tokenize.ts';

/** Shared content words, of the shorter sentence's, from which two sentences say the same. */
const SAME_FROM = 0.75;

/** What a sentence says, for comparing it with others. */
export interface Content {
  /** Stems of its content words. */
  readonly words: ReadonlySet<string>;
  /** Its numbers, in one order. */
  readonly numbers: string;
}

/**
 * Whether two contents are the same in much the same words. Different numbers make them different: they add something.
 * Sentences in different languages never count as the same, their words cannot be compared.
 */
export function sameContent(a: Content, b: Content): boolean {
  if (a.numbers !== b.numbers) return false;
  const [shorter, longer] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (shorter.size === 0) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= SAME_FROM;
}

/** The content of a sentence. */
export function contentOf(sentence: string): Content {
  const forms = tokenize(sentence).map(({ form }) => form);
  const isNumber = (form: string) => /^\p{N}/u.test(form);
  const words = forms.filter((form) => !isNumber(form) && form !== '%' && !isFunctionWord(form));
  return {
    words: new Set(words.map((form) => wordKeys(form).stem)),
    numbers: [...new Set(forms.filter(isNumber))].sort().join(' '),
  };
}
