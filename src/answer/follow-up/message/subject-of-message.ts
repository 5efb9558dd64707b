import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/words.json' with { type: 'json' };
import type { ContentWord, ParsedQuestion } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { isNoun, type NamedThing } from '../parsing/things.ts';

/** More words than this name something even if none is known; of Vietnamese syllables, twice as many. */
export const MOST_WITHOUT_SUBJECT = { ar: 2, en: 2, vi: 4 };

/** What is counted or measured, and stands for nothing itself: "how many women?", "bao nhiêu tiền?". */
const UNITS = new Set(data.units.map(fold).flatMap((unit) => [unit, withoutMarks(unit)]));
/** "Tốn" and "تكلف" are verbs, though the glossary has them under costs. */
const MEASURE_VERBS = new Set(data.measureVerbs.map(fold));
const DEFINITE = /^(?:ال|لل|بال)(?=..)/u;

/**
 * Whether a message names what it is about, so that it is understood by itself: a concept, a name or a definite noun.
 * @param pronoun the word that points back, behind which nothing is a subject
 */
export function namesSubject(
  part: ParsedQuestion,
  things: readonly NamedThing[],
  pronoun: number | undefined,
): boolean {
  if (part.content.length > MOST_WITHOUT_SUBJECT[part.language] && pronoun === undefined) return true;
  return things.some((thing) => isSubject(part, thing, pronoun));
}

function isSubject(part: ParsedQuestion, thing: NamedThing, pronoun: number | undefined): boolean {
  const { phrase } = part;
  const { words, sort } = thing;
  const [first] = words;
  if (!first || isMeasure(thing) || isPredicate(part, thing)) return false;
  // "كم رسالة كتبها المواطنون": the pronoun of its verb is for what it counts.
  const isInVerb = part.content.some(({ index }) => index === pronoun);
  if (isInVerb && DEFINITE.test(first.form)) return true;
  if (pronoun !== undefined && first.index >= pronoun) return false;
  if (phrase?.type === 'quantity' && first.index === phrase.to) {
    // "How many letters were written?" is about letters, "how many families don't have it?" about something before.
    const isThing = isNoun(sort) || sort === 'name' || (part.language === 'en' && isPlural(first.form));
    return pronoun === undefined && isThing;
  }
  return isNoun(sort) || sort === 'name' || sort === 'attribute' || isDefinite(part, first);
}

function isMeasure({ words }: NamedThing): boolean {
  const [first, another] = words;
  return first !== undefined && ((!another && UNITS.has(first.form)) || MEASURE_VERBS.has(first.form));
}

/** "Ai quyết định?" and "who paid?" have a verb behind "who". */
function isPredicate({ language, phrase }: ParsedQuestion, { words }: NamedThing): boolean {
  const isVerb = language === 'vi' || (language === 'en' && words.length === 1);
  return isVerb && phrase?.type === 'person' && words[0]?.index === phrase.to;
}

function isDefinite({ language, tokens }: ParsedQuestion, { form, index }: ContentWord): boolean {
  return DEFINITE.test(form) || (language === 'en' && tokens[index - 1]?.form === 'the');
}
