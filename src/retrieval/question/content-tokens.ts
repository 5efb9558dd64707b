import type { CrossLingualTerm } from '../../text/cross-lingual/terms.ts';
import { isFunctionWord } from '../../text/language/function-words.ts';
import type { QuestionPhrase } from '../../text/language/question-phrase.ts';
import type { Token } from '../../text/unicode/tokenize.ts';

/** A token of a question with its place among all tokens. */
export interface PlacedToken {
  readonly token: Token;
  readonly position: number;
}

/**
 * The tokens that say what a question is about: neither function words nor its question phrase; all of them where nothing
 * else is left.
 * @param named what the question names, where that must be known to tell function words
 */
export function contentTokens(
  tokens: readonly Token[],
  phrase: QuestionPhrase | undefined,
  toneless: boolean,
  named: readonly CrossLingualTerm[],
): PlacedToken[] {
  const all = tokens.map((token, position) => ({ token, position }));
  const content = all.filter(({ token, position }) => {
    const asked = phrase !== undefined && position >= phrase.from && position < phrase.to;
    if (asked || token.form === '%') return false;
    return !isFunctionWord(token.form, toneless) || isPartOfSomething(token, named);
  });
  return content.length > 0 ? content : all;
}

/** Without tone marks "đầu" is "đâu" and "văn" is "vẫn": inside something named they are no function words. */
function isPartOfSomething({ start, end }: Token, named: readonly CrossLingualTerm[]): boolean {
  return named.some((term) => term.start <= start && end <= term.end && term.end - term.start > end - start);
}
