import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { withReplaced } from '../rewrite.ts';
import { englishObject, englishPlace, englishRest, englishTopic, isAuxiliary } from './english-topic.ts';
import type { Composed, Topic } from './topic.ts';

const { things, many, people, possessive } = data.pronouns.en;
const POINTING = new Set([...things, ...many, ...people, ...possessive]);
const POSSESSIVE = new Set(possessive);
const PEOPLE = new Set(people);
const GOING = new Set(data.goingVerbs);
/** "That" may be what happened: only of what it costs or is, it is a thing. */
const MEASURED: ReadonlySet<string> = new Set(['quantity', 'place']);
const VAGUE: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);
const MEASURES: ReadonlySet<string> = new Set(data.measures.en);
const VERBS = new Set(data.predicates.en);
const COPULAS = new Set(data.copulas.en);

/** "Who paid for it?" with what "it" is, "how wide?" with what is measured, "how many are women?" with who is counted. */
export function composedEnglish(before: ParsedQuestion, part: Message): Composed | undefined {
  const measured = measuredAlike(before, part);
  if (measured !== undefined) return { text: measured, sure: true };
  const topic = englishTopic(before);
  if (!topic) return undefined;
  const number = numberOf(before, part, topic);
  if (number !== undefined) return { text: number, sure: true };
  if (part.proForm) return withNoun(part, topic);
  return withPronounOf(before, part, topic) ?? countedAlike(before, part, topic);
}

/** "Does the hospital have a ward? How big is it?": the one or the other. */
function withPronounOf(before: ParsedQuestion, part: Message, topic: Topic): Composed | undefined {
  const isOne = part.tokens.some(({ form }) => form === 'it' || form === 'its');
  const isMany =
    before.phrase?.type === 'quantity' && isAuxiliary(before.tokens[before.phrase.to]?.form ?? '') === false;
  // Of how many pupils attend a school, "it" is the school.
  const named = isOne && isMany ? englishPlace(before) : topic;
  if (!named) return undefined;
  const made = withPronoun(part, named);
  const object = before.phrase?.type === 'whether' ? englishObject(before, topic) : undefined;
  const other = object && withPronoun(part, { ...object, text: object.text.replace(/^an? /iu, 'the ') });
  return made && other ? { text: made.text, sure: false, other: other.text } : made;
}

function withPronoun(part: Message, topic: Topic): Composed | undefined {
  const { tokens, phrase, text } = part;
  const at = tokens.findIndex(({ form }) => POINTING.has(form) || form === 'there');
  const pronoun = tokens[at];
  if (!pronoun || tokens.some(({ form }, i) => i > at && POINTING.has(form))) return undefined;
  const { form } = pronoun;
  const next = tokens[at + 1];
  if (form === 'there')
    return GOING.has(tokens[at - 1]?.form ?? '') && !topic.isPerson
      ? { text: withReplaced(text, pronoun, `to ${topic.text}`), sure: topic.sure }
      : undefined;
  // "How many of them": the rest of the question says which.
  if (tokens[at - 1]?.form === 'of') return undefined;
  if (form === 'her' ? !topic.isPerson : PEOPLE.has(form) !== topic.isPerson && !POSSESSIVE.has(form))
    return undefined;
  const owned = POSSESSIVE.has(form) && next !== undefined;
  const whose = `${topic.text}${topic.text.endsWith('s') ? '’' : '’s'}`;
  if (owned && !phrase)
    return { text: `What is the ${text.slice(next.start)} of ${topic.text}`, sure: topic.sure };
  if (VAGUE.has(form) && !MEASURED.has(phrase?.type ?? '')) return undefined;
  return { text: withReplaced(text, pronoun, owned ? whose : topic.text), sure: topic.sure };
}

/** "Where are the nearest ones?": the noun, without its article. */
function withNoun({ text, phrase }: Message, topic: Topic): Composed | undefined {
  const noun = topic.text.replace(/^(?:the|a|an|my|our|your)\s+/iu, '');
  return phrase && phrase.type !== 'whether'
    ? { text: `${text} ${noun}`, sure: topic.sure && isPlural(noun) }
    : undefined;
}

/** "How wide?" after "How long is the bridge?". */
function measuredAlike({ text, tokens }: ParsedQuestion, part: Message): string | undefined {
  const [how, measure, copula] = tokens;
  const [ownHow, own, more] = part.tokens;
  if (how?.form !== 'how' || !MEASURES.has(measure?.form ?? '') || !COPULAS.has(copula?.form ?? ''))
    return undefined;
  if (!ownHow || !own || more || ownHow.form !== 'how' || !MEASURES.has(own.form)) return undefined;
  return withReplaced(text, { start: how.start, end: measure?.end ?? how.end }, part.text);
}

/** "How many are women?" after "How many councillors are there?". */
function countedAlike(before: ParsedQuestion, part: Message, topic: Topic): Composed | undefined {
  const { phrase, tokens, text } = part;
  const isCounting = phrase?.type === 'quantity' && before.phrase?.type === 'quantity';
  const verb = tokens[phrase?.to ?? 0];
  const range = phrase && rangeOf(tokens.slice(phrase.from, phrase.to));
  const hasMany = before.tokens[(before.phrase?.to ?? 1) - 1]?.form === 'many';
  if (!isCounting || !hasMany || !range || !verb || !isAuxiliary(verb.form)) return undefined;
  if (tokens.length === (phrase?.to ?? 0) + 1) return undefined;
  return { text: `${text.slice(0, range.end)} ${topic.text} ${text.slice(verb.start)}`, sure: true };
}

/** "How many?" after "Does the library lend laptops?". */
function numberOf(
  before: ParsedQuestion,
  { phrase, tokens, text }: Message,
  topic: Topic,
): string | undefined {
  const isBare = phrase?.type === 'quantity' && tokens.length === phrase.to - phrase.from;
  const [auxiliary] = before.tokens;
  const verb = before.tokens.find(({ start }) => start >= topic.end);
  const object = verb && englishRest(before, verb.end);
  if (before.phrase?.type !== 'whether' || !isBare || !auxiliary || !object || !isPlural(object.last))
    return undefined;
  if (!VERBS.has(verb.form)) return undefined;
  const end = `${topic.text} ${verb.form}${before.text.slice(object.end)}`;
  return `${text.slice(phrase.start, phrase.end)} ${object.text} ${auxiliary.form} ${end}`;
}
