import { numberTerms } from '../../text/numbers/number-terms.ts';
import { type GeneratedQuestion, isListed, type SentenceParts } from './parts.ts';
import { fillTemplate } from './phrases.ts';

/** A share begins its clause, or is only called rough. */
const CLAUSE_BEFORE = /(?:^|[;:؛])\s*$/u;
const CLAUSE_END = /[.,;:!?()،؛؟]/u;
const OF = /^(?:of|من)\s+/u;

/**
 * Which share has, is or does what a sentence says that a share has, is or does: its own words, since nothing else says
 * it as well. In a clause like "95% of households have clean water" only the share is unknown to who asks.
 */
export function shareQuestions(parts: SentenceParts): GeneratedQuestion[] {
  const { text, language } = parts;
  return numberTerms(text, language).flatMap(({ term, start, end }) => {
    if (!/^n:[\d.]+%$/.test(term) || !CLAUSE_BEFORE.test(text.slice(0, start))) return [];
    const rest = text.slice(end).split(CLAUSE_END, 1)[0]!.trim();
    if (/\p{N}/u.test(rest) || !hasPredicate(parts, end, end + rest.length)) return [];
    return [{ text: fillTemplate('share', language, rest.replace(OF, '')), language }];
  });
}

/** Whether a verb stands inside the words from one offset to another, neither first nor last. */
function hasPredicate(parts: SentenceParts, start: number, end: number): boolean {
  const first = parts.tokens.findIndex((token) => token.start >= start);
  const inside = parts.tokens.slice(first).filter((token) => token.end <= end).length;
  for (let at = first + 1; at < first + inside - 1; at++)
    if (isListed('predicates', parts, at) || isListed('predicates', parts, at, at + 2)) return true;
  return false;
}
