import { numberTerms } from '../../text/numbers/number-terms.ts';
import { between, type GeneratedQuestion, isListed, LANGUAGES, type SentenceParts } from './parts.ts';
import { fillTemplate, isCountable, phraseIn } from './phrases.ts';

/** What ends what is counted: "12 schools." counts schools, "12 schools without water" does not. */
const ENDS_PHRASE = /[.,;:!?()[\]،؛؟]/u;

/** A number and what it counts, by tokens. */
interface Count {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/** How many there are of what a sentence says that there are so many of. */
export function countQuestions(parts: SentenceParts): GeneratedQuestion[] {
  const counts = countsIn(parts);
  return counts
    .filter((count) => isAboutAll(count, parts) && saysThatThereAre(count, counts, parts))
    .flatMap(({ term }) =>
      LANGUAGES.flatMap((language) => {
        const words = phraseIn(term, language);
        return words === undefined ? [] : [{ text: fillTemplate('count', language, words), language }];
      }),
    );
}

function countsIn(parts: SentenceParts): Count[] {
  return numberTerms(parts.text, parts.language).flatMap(({ term, start, end }) => {
    const next = parts.tokens.findIndex((token) => token.start >= end);
    const counted = parts.matches.find(({ from, term: each }) => from === next && isCountable(each));
    if (!/^n:\d+$/.test(term) || !counted) return [];
    const from = parts.tokens.findIndex((token) => token.end > start);
    return [{ from, to: counted.to, term: counted.term }];
  });
}

/** False where something else is counted with it (40 wards and communes), or where only some are meant. */
function isAboutAll({ to }: Count, parts: SentenceParts): boolean {
  const next = isListed('joiners', parts, to) ? to + 1 : to;
  const isJoined = parts.matches.some(({ from, term }) => from === next && isCountable(term));
  if (isJoined) return false;
  const gap = between(parts, to - 1);
  return (
    to >= parts.tokens.length ||
    ENDS_PHRASE.test(gap) ||
    isListed('afterCount', parts, to) ||
    (next > to && /^\p{N}/u.test(parts.tokens[next]?.form ?? ''))
  );
}

/** Whether nothing but other counts stands between a number and "there are", "the town has", a bracket. */
function saysThatThereAre({ from }: Count, counts: readonly Count[], parts: SentenceParts): boolean {
  if (/[([]/u.test(between(parts, from - 1))) return true;
  if (isExistentialBefore(from, parts)) return true;
  const before = from - 1;
  if (isListed('joiners', parts, before) || isListed('about', parts, before))
    return saysThatThereAre({ from: before, to: before, term: '' }, counts, parts);
  const earlier = counts.find(({ to }) => to === from);
  return earlier !== undefined && earlier.from < from && saysThatThereAre(earlier, counts, parts);
}

function isExistentialBefore(at: number, parts: SentenceParts): boolean {
  const isPlaceFirst = at >= 2 && at <= 3 && isListed('existentialFirst', parts, 0);
  return isPlaceFirst || isListed('existential', parts, at - 1) || isListed('existential', parts, at - 2, at);
}
