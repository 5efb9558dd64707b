import { civicGlossary } from '../../text/glossary/match.ts';
import { fold, withoutMarks } from '../../text/unicode/fold.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import type { ParsedQuestion } from './parsing/parse-question.ts';
import { isToneless } from './parsing/word-sequences.ts';

/** How the words of the glossary are written with their tone marks; where two differ by them, neither is known. */
const TONED = new Map<string, string | undefined>();
for (const { terms } of civicGlossary)
  for (const { text } of terms.vi) {
    const bare = withoutMarks(fold(text));
    TONED.set(bare, TONED.has(bare) && TONED.get(bare) !== text ? undefined : text);
  }

/** "Xa" in a question with tone marks is "xã", which it would not be found as without. */
export function toned(words: string, before: ParsedQuestion): string {
  if (before.language !== 'vi' || isToneless(before.tokens) || !isToneless(tokenize(words))) return words;
  return TONED.get(fold(words)) ?? words;
}
