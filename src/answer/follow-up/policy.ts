import type { Message } from './message/read-message.ts';
import type { ParsedQuestion } from './parsing/parse-question.ts';
import { isPlural } from './parsing/plural.ts';
import { thingsNamed } from './parsing/things.ts';
import { aboutRest, asTyped, isInOtherLetters, limitedTo } from './rewrite.ts';
import { perhapsAboutTheRest, type Understanding } from './understanding.ts';

const MOST_READINGS = 3;
/** What says nothing of being a follow-up is one only when it is as short as this; syllables in Vietnamese. */
export const MOST_UNMARKED = { ar: 2, en: 2, vi: 4 };
/** A message of more content words than this is understood without the question before it. */
export const MOST_CONTENT = { ar: 4, en: 4, vi: 6 };
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'role', 'area', 'name']);

/**
 * What is done with what a message may mean. One sure reading is taken as it is. Of several, the likeliest two are offered, and
 * the message as typed; one alone goes with the message beside the rest of the question, so that there is always a choice.
 * Where no reading was found for what depends on the question before, that is what is offered.
 */
export function decided(
  before: ParsedQuestion,
  part: Message,
  understood: Understanding | undefined,
): Understanding | undefined {
  if (
    !understood &&
    part.narrows &&
    !part.pointsBack &&
    part.content.length > 0 &&
    part.content.length <= MOST_UNMARKED[part.language]
  )
    return { questions: [limitedTo(before, part), asTyped(part)] };
  // What would only ask the same again was misread.
  const isSame = understood?.questions[0] === before.text;
  if (!understood || isSame)
    return isSame || depends(before, part) ? perhapsAboutTheRest(before, part) : undefined;
  if (understood.questions.length < 2) return understood;
  const typed = asTyped(part);
  const readings = [...new Set(understood.questions)].filter((question) => question !== typed);
  const offered = readings.length < 2 ? [...readings, aboutRest(before, part.text)] : readings;
  return { ...understood, questions: [...new Set([...offered.slice(0, MOST_READINGS - 1), typed])] };
}

/** Whether a message is too short to stand for itself: "and on foot?", "injured?". */
function depends(before: ParsedQuestion, part: Message): boolean {
  const { asks, marking, content, language, hasSubject, phrase } = part;
  if (!asks || content.length === 0 || isInOtherLetters(before, part.text)) return false;
  if (phrase && (isRepeating(before, part) || isBehind(part))) return true;
  if (phrase) return (!hasSubject || isWithoutVerb(part)) && content.length <= MOST_UNMARKED[language];
  if (isUncountable(before, part)) return false;
  return content.length <= (marking ? MOST_CONTENT : MOST_UNMARKED)[language];
}

/** "Vì sao phản đối?": says nothing that the question before it did not. */
function isRepeating({ tokens }: ParsedQuestion, { content }: Message): boolean {
  return content.every(({ form }) => tokens.some((token) => token.form === form));
}

/** "By how many votes?", "في أي عمر؟": behind a preposition, and with nothing but what it counts. */
function isBehind({ phrase, content, tokens, language }: Message): boolean {
  const isLast = content.at(-1)?.index === tokens.length - 1;
  return (
    language !== 'vi' &&
    phrase?.from === 1 &&
    content.length === 1 &&
    isLast &&
    phrase.type !== 'definition' &&
    content[0]?.index === phrase.to
  );
}

/** "Xe khách có bị không?": of what it names, it says nothing of its own. */
function isWithoutVerb({ language, phrase, things, content }: Message): boolean {
  const isNamed = things.every(({ sort }) => sort !== 'action' && sort !== 'quality');
  const isFirst = content.at(-1)?.index === content.length - 1;
  const isBare = phrase?.type === 'whether' && phrase.from - content.length <= 2;
  return language === 'vi' && isNamed && isFirst && isBare;
}

/** "What about dinner?" after "How many wards are there?". */
function isUncountable({ phrase, language }: ParsedQuestion, { things, content, tokens }: Message): boolean {
  const isCounted =
    language === 'en' && phrase?.type === 'quantity' && !tokens.some(({ form }) => form === 'the');
  return isCounted && things.every(({ sort }) => sort === 'unknown') && !isPlural(content.at(-1)?.form);
}

/** Whether a question with its topic put in leaves nothing out that a pronoun could stand for as well. */
export function holdsAll(before: ParsedQuestion, part: Message, question: string): boolean {
  const said = question.toLowerCase();
  const left = thingsNamed(before).filter(
    ({ words }) => !words.every(({ start, end }) => said.includes(bare(before.text.slice(start, end)))),
  );
  // "من دفعها؟" may be of the cost or of the bridge, "وكم سكانها؟" only of the city.
  const isMeasured = left.some(({ sort }) => sort === 'attribute');
  if (isMeasured && part.phrase?.type === 'person') return false;
  const unknown = left.filter(({ sort }) => sort === 'unknown');
  return unknown.length < 2 && !left.some(({ sort }) => NOMINAL.has(sort));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^(?:ال|لل)/u, '');
}
