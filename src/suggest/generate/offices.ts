import { conceptsNamed } from '../../text/cross-lingual/terms.ts';
import type { ConceptMatch } from '../../text/glossary/match.ts';
import { isFunctionWord } from '../../text/language/function-words.ts';
import { isCapitalAt } from '../../text/unicode/capital.ts';
import {
  type GeneratedQuestion,
  hasJoinedPreposition,
  isListed,
  LANGUAGES,
  ownWords,
  type SentenceParts,
} from './parts.ts';
import { fillTemplate, isHeadOf, isOffice, officeOf, phraseIn, standsAlone } from './phrases.ts';

/** Words between an office and its institution ("of the"), at most. */
const LONGEST_JOIN = 2;
/** Words between an office and a name ("is Mr"), at most. */
const MOST_BEFORE_NAME = 3;

/** Who holds an office, where the sentence names the person right after it. */
export function officeQuestions(parts: SentenceParts): GeneratedQuestion[] {
  return parts.matches
    .filter((match) => isOffice(match.term) && !hasJoinedPreposition(parts, match))
    .filter(({ from }) => !isListed('notThis', parts, from - 1))
    .flatMap((office) => {
      const institution = institutionOf(office, parts);
      if (!institution && !standsAlone(office.term)) return [];
      if (!isNamedAt((institution ?? office).to, parts)) return [];
      return LANGUAGES.flatMap((language) => {
        const words = wordsIn(language, parts, office, institution);
        return words === undefined ? [] : [{ text: fillTemplate('office', language, words), language }];
      });
    });
}

function institutionOf(office: ConceptMatch, parts: SentenceParts): ConceptMatch | undefined {
  return parts.matches.find(
    ({ term, from }) =>
      isHeadOf(office.term, term) &&
      from >= office.to &&
      from <= office.to + LONGEST_JOIN &&
      (from === office.to || isListed('joins', parts, office.to, from)),
  );
}

/** In the sentence's own words where it has the language, which joins them by its grammar; else in the prepared ones. */
function wordsIn(
  language: SentenceParts['language'],
  parts: SentenceParts,
  office: ConceptMatch,
  institution: ConceptMatch | undefined,
): string | undefined {
  if (language === parts.language) return ownWords(parts, office, (institution ?? office).end);
  return institution ? officeOf(office.term, institution.term, language) : phraseIn(office.term, language);
}

/** Whether two words of a name stand at a token, or after such words as "is Mr". */
function isNamedAt(at: number, parts: SentenceParts): boolean {
  let first = at;
  while (first < at + MOST_BEFORE_NAME && isListed('beforeName', parts, first)) first++;
  if (first + 2 > parts.tokens.length) return false;
  if (parts.language === 'ar') return mayBeArabicName(first, parts);
  return parts.tokens.slice(first, first + 2).every(({ start }) => isCapitalAt(parts.text, start));
}

/**
 * Arabic has no capitals: words that mean something, or begin with the article, are taken for no name. Some syllables
 * of Vietnamese names are spelled like function words (Văn like فإن).
 */
function mayBeArabicName(first: number, parts: SentenceParts): boolean {
  const name = parts.tokens.slice(first, first + 2);
  const isWord = (form: string, at: number) =>
    !/^\p{L}/u.test(form) || (isFunctionWord(form) && !(at > 0 && isListed('nameParts', parts, first + at)));
  return (
    !name[0]!.form.startsWith('ال') &&
    !name.some(({ form }, at) => isWord(form, at)) &&
    !conceptsNamed(name).some(({ weak }) => !weak)
  );
}
