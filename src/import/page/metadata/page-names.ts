import { fold, withoutMarks } from '../../../text/unicode/fold.ts';

/** A text by its letters and digits alone, marks off: equal for spellings that readers take for one. */
export function looseKey(text: string): string {
  return withoutMarks(fold(text)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text, folded and without marks; in scripts without spaces every letter is one. */
export function looseWords(text: string): string[] {
  return (
    withoutMarks(fold(text)).match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+|\p{N}+/gu,
    ) ?? []
  );
}
