import { type CrossLingualTerm, findCrossLingualTerms } from '../../text/cross-lingual/terms.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { isFunctionWord } from '../../text/language/function-words.ts';
import { questionPhrase } from '../../text/language/question-phrase.ts';
import { wordKeys } from '../../text/language/word-keys.ts';
import type { Span } from '../../text/unicode/span.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';

/** What a question is about, in forms by which it is compared with others. */
export interface LikenessKeys {
  readonly language: InterfaceLanguage;
  /** Stems of its content words without tone marks. */
  readonly words: ReadonlySet<string>;
  /** Concepts and numbers, the same in every language. */
  readonly terms: ReadonlySet<string>;
  /** 0 to 1: the share of its content words that belong to such a term. */
  readonly covered: number;
}

/** How terms of names begin. */
const NAME = 'p:';

/** Reads what a question is about; the words that make it a question say nothing of that. */
export function likenessKeys(question: string, language: InterfaceLanguage): LikenessKeys {
  const tokens = tokenize(question);
  const toneless = language === 'vi' && !/[^\0-\x7f]/.test(question);
  const content = contentOf(tokens, toneless);
  const all = findCrossLingualTerms(question, tokens, language, 'question');
  const named = all.filter((term) => isTelling(term, all, content));
  const covered = content.filter((token) => named.some((term) => isWithin(token, term)));
  return {
    language,
    words: new Set(content.map(({ form }) => wordKeys(form).toneless)),
    terms: new Set(named.map(({ term }) => term)),
    covered: content.length === 0 ? 0 : covered.length / content.length,
  };
}

/**
 * Of a question in small letters nearly every two words might be a name, so names are compared as the words that they are; a
 * driving licence is no licence among others; and what stands in "how many days" is no day.
 */
function isTelling(
  term: CrossLingualTerm,
  all: readonly CrossLingualTerm[],
  content: readonly Token[],
): boolean {
  const isPart = all.some(
    (other) => isWithin(term, other) && lengthOf(other) > lengthOf(term) && !isName(other),
  );
  return !isName(term) && !isPart && content.some((token) => isWithin(token, term));
}

function isName({ term }: CrossLingualTerm): boolean {
  return term.startsWith(NAME);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function contentOf(tokens: readonly Token[], toneless: boolean): readonly Token[] {
  const phrase = questionPhrase(tokens, toneless);
  const content = tokens.filter(({ form }, at) => {
    const asks = phrase !== undefined && at >= phrase.from && at < phrase.to;
    return !asks && form !== '%' && !isFunctionWord(form, toneless);
  });
  return content.length > 0 ? content : tokens;
}
