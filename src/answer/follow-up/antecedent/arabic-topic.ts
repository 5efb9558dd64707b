import { fold } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { thingsNamed } from '../parsing/things.ts';
import { firstFrom, type Topic, topicBetween } from './topic.ts';

const STOPS = new Set(data.arabicStops.map(fold));
const COPULAS = new Set([...data.copulas.ar, ...data.predicates.ar].map(fold));
/** Words for what is measured: "مساحة". */
export const MEASURES = new Set([...words.attributes.ar, ...data.measures.ar, 'عدد'].map(fold));
const VERB = new RegExp(`^(?:${data.arabicVerbPrefixes.map(fold).join('|')})..`, 'u');
const DEFINITE = /^(?:ال|لل)/u;

/** What an Arabic question is about: the noun behind its verb, or what is measured or counted. */
export function arabicTopic(before: ParsedQuestion): Topic | undefined {
  const { phrase, tokens } = before;
  if (!phrase) return undefined;
  // "المستشفى الجديد فين؟"
  if (phrase.from > 0) {
    const end = Math.min(phrase.from, endFrom(before, 0));
    return topicBetween(before, 0, end, end === phrase.from);
  }
  const past = firstFrom(before, phrase.to, (form) => !COPULAS.has(form) && !MEASURES.has(form));
  const isVerbal = isVerb(before, past);
  const start = isVerbal ? past + 1 : past;
  const end = endFrom(before, start);
  // "كم موظفا": a counted noun has another form elsewhere.
  const isOtherwise =
    phrase.type === 'quantity' && /.ا$/u.test(before.text.slice(tokens[start]?.start, tokens[start]?.end));
  return topicBetween(before, start, end, !isOtherwise);
}

/** Whether a word is a verb, by its form, and by what comes before and behind it: "متى بني الجسر". */
export function isVerb(question: ParsedQuestion, at: number): boolean {
  const { tokens, phrase } = question;
  const form = tokens[at]?.form ?? '';
  if (DEFINITE.test(form) || at >= tokens.length) return false;
  const thing = thingsNamed(question).find(({ words }) => words[0]?.index === at);
  if (thing?.sort === 'action') return true;
  if (thing?.sort === 'role' || thing?.sort === 'noun' || thing?.sort === 'area') return false;
  // "من صمم الجسر؟": whoever is not known by an office did something.
  if (phrase?.type === 'person' && at > 0 && DEFINITE.test(tokens[at + 1]?.form ?? '')) return true;
  if (['time', 'reason', 'manner'].includes(phrase?.type ?? '')) return true;
  return (
    VERB.test(form) && ['place', 'whether', 'thing'].includes(phrase?.type ?? '') && !form.startsWith('ا')
  );
}

function endFrom(before: ParsedQuestion, from: number): number {
  const { tokens } = before;
  return firstFrom(before, from, (form, at) => {
    if (at <= from) return false;
    // "الحديقة مجانية": behind a definite noun an indefinite word says something of it.
    const isSaid =
      DEFINITE.test(tokens[at - 1]?.form ?? '') && !DEFINITE.test(form) && !/^\p{Nd}/u.test(form);
    return isSaid || STOPS.has(form) || isVerbOfCounted(before, form, at);
  });
}

/** "كم موظفا يعمل": a verb behind what is counted. */
function isVerbOfCounted({ phrase }: ParsedQuestion, form: string, at: number): boolean {
  return phrase?.type === 'quantity' && at > phrase.to && /^(?:ي|بي|هي)../u.test(form);
}
