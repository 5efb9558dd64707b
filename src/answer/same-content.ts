import { isFunctionWord } from '../text/language/function-words.ts';
import { wordKeys } from '../text/language/word-keys.ts';
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
  const shared = [...content.words].filter((word) => to.words.has(word)).length;
  return shared / content.words.size >= SAME_FROM;
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
