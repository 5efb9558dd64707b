import { fold } from '../../../text/unicode/fold.ts';
import type { Token } from '../../../text/unicode/tokenize.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { trimmed, withReplaced } from '../rewrite.ts';
import { arabicTopic, isVerb, MEASURES } from './arabic-topic.ts';
import type { Composed, Topic } from './topic.ts';

const PREPOSITIONS = new Map(Object.entries(data.arabicPronouns).map(([word, bare]) => [fold(word), bare]));
const THERE = new Set(data.existentials.ar.map(fold));
const HAVING = new Set(data.having.ar.map(fold));
/** "من قبله؟": somebody or something before. */
const TIMES = new Set(data.turned.ar.map(fold));
/** "أكبر", "أصغر". */
const ELATIVE = /^ا\p{L}{3}$/u;
const NOMINATIVES = new Set(data.arabicNominatives.map(fold));

/** "وما مساحته؟" with what it is the area of; "متى يفتح؟" with what opens. Sure only of a question phrase and a noun. */
export function composedArabic(before: ParsedQuestion, part: Message): Composed | undefined {
  const made = composed(before, part);
  const verb = before.tokens[before.phrase?.to ?? 0];
  const isActing = before.phrase?.type === 'person' && isActive(verb?.form ?? '');
  // "كم طول أولها؟"
  const isOwn =
    part.content.length < 2 || !part.pointsBack || part.tokens.length <= (part.phrase?.to ?? 0) + 1;
  return made && { ...made, sure: made.sure && part.phrase !== undefined && !isActing && isOwn };
}

/** "يقرر", "تدير". */
function isActive(form: string): boolean {
  return /^(?:ب?[يت])\p{L}{3,}$/u.test(form);
}

function composed(before: ParsedQuestion, part: Message): Composed | undefined {
  const topic = arabicTopic(before);
  if (!topic) return undefined;
  // "كتبها المواطنون": a verb's pronoun is for what its own question names.
  if (part.pointsBack) return part.hasSubject ? undefined : withPronoun(before, part, topic);
  const { phrase, tokens, hasSubject } = part;
  const text = trimmed(part.text);
  // "بكم؟" after "هل يوجد …؟" asks that about what there may be.
  const exists = THERE.has(before.tokens[before.phrase?.to ?? 0]?.form ?? '');
  if (part.content.length === 0 && exists && phrase)
    return { text: `${text} ${before.text.slice(topic.start)}`, sure: true };
  if (hasSubject || !phrase) return undefined;
  const verb = tokens.findIndex((_, at) => (at < phrase.from || at >= phrase.to) && isVerb(part, at));
  if (verb < 0 || tokens.length > phrase.to - phrase.from + 1) return undefined;
  // "متى يفتح المكتب؟", but "المكتب بيفتح امتى؟".
  const sure = topic.sure && !topic.isPerson;
  return phrase.from === 0
    ? { text: `${text} ${topic.text}`, sure }
    : { text: `${topic.text} ${text}`, sure };
}

function withPronoun(before: ParsedQuestion, part: Message, topic: Topic): Composed | undefined {
  const { tokens, phrase } = part;
  const text = trimmed(part.text);
  const isFree = (at: number) => !phrase || at < phrase.from || at >= phrase.to;
  const at = tokens.findIndex(
    ({ form }, i) => isFree(i) && (PREPOSITIONS.has(form) || NOMINATIVES.has(form) || isPointing(part, i)),
  );
  const word = tokens[at];
  if (!word) return undefined;
  const bare = PREPOSITIONS.get(word.form);
  const { sure } = topic;
  if (bare !== undefined)
    return sure ? { text: withReplaced(text, word, joined(bare, topic.text)), sure } : undefined;
  if (NOMINATIVES.has(word.form)) return { text: withReplaced(text, word, topic.text), sure };
  const stem = withoutPronoun(text, word);
  // "ليس لديها": what somebody has is seldom what the question was about.
  if (HAVING.has(fold(stem)) || TIMES.has(fold(stem))) return undefined;
  const alike = elativeIn(before);
  if (alike && ELATIVE.test(fold(stem))) return { text: withReplaced(before.text, alike, stem), sure: true };
  const asked = withReplaced(text, word, `${stem} ${topic.text}`);
  return { text: phrase ? asked : `${opening(before, stem, topic)} ${asked}`, sure };
}

/** What the question asks of its topic: "من هو", "كم راتب"; of another measure, only what it is. */
function opening(before: ParsedQuestion, stem: string, topic: Topic): string {
  const { text, phrase } = before;
  const isMeasure = MEASURES.has(fold(stem));
  const how = phrase?.type === 'quantity' ? text.slice(phrase.start, phrase.end) : 'ما';
  if (isMeasure && phrase?.from === 0) return how;
  if (!phrase || phrase.from > 0) return phrase?.type === 'person' ? 'من' : 'ما';
  return text.slice(phrase.start, topic.start).trim();
}

function elativeIn({ tokens, phrase }: ParsedQuestion): Token | undefined {
  const found = tokens.filter(({ form }, at) => at >= (phrase?.to ?? 0) && ELATIVE.test(form));
  return found.length === 1 ? found[0] : undefined;
}

function isPointing({ things, text }: Message, at: number): boolean {
  const word = things.flatMap(({ words }) => words).find(({ index }) => index === at);
  if (!word || /^(?:ال|لل)/u.test(word.form)) return false;
  return /(?:ه|ها|هم|هن)$/u.test(text.slice(word.start, word.end)) && word.form.length > 3;
}

/** "مساحته" is "مساحة" of it, "بناه" is "بنى". */
function withoutPronoun(text: string, { start, end }: Token): string {
  const stem = text.slice(start, end).replace(/(?:ها|هم|هن|ه)$/u, '');
  return stem
    .replace(/(?<=..)ت$/u, 'ة')
    .replace(/ا$/u, 'ى')
    .replace(/[ئؤ]$/u, 'ء');
}

/** "له" becomes "للمكتب", "فيها" "في المدينة". */
function joined(preposition: string, noun: string): string {
  if (preposition.length > 1) return `${preposition} ${noun}`;
  return preposition === 'ل' && noun.startsWith('ال') ? `لل${noun.slice(2)}` : preposition + noun;
}
