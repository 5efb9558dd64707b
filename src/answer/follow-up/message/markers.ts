import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { isFunctionWordIn } from '../../../text/language/function-words.ts';
import { isCapitalAt } from '../../../text/unicode/capital.ts';
import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/markers.json' with { type: 'json' };
import { isToneless, lengthAt, lengthAtEnd, sequencesOf } from '../parsing/word-sequences.ts';
import { joinsNext } from './arabic-conjunction.ts';

/** How a message says that it follows something up: "what about" says so, "ok" may begin a remark as well. */
export type Marking = 'explicit' | 'weak' | undefined;

/** A message without the words that tie it to what came before. */
export interface Stripped {
  readonly text: string;
  readonly marking: Marking;
}

const EXPLICIT = sequencesOf(data.explicit, data.correcting);
const CORRECTING = sequencesOf(data.correcting, data.correctingWeak);
const NARROWING = sequencesOf(data.narrowing);
const WEAK = sequencesOf(data.weak, data.correctingWeak, data.narrowing);
const TRAILING = sequencesOf(data.trailing);
const TRAILING_WEAK = sequencesOf(data.trailingWeak);
const COMPOUNDS = sequencesOf(data.compounds);
/** "ok", "so what about" and "just": more of them in a row hold nothing else. */
const MOST_ROUNDS = 3;

/** Leaves out the words by which follow-ups, corrections ("no, I meant …") and narrowings ("just …") begin and end. */
export function stripMarkers(text: string, language: InterfaceLanguage): Stripped {
  let stripped: Stripped = { text, marking: undefined };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = withoutTrailing(withoutLeading(stripped, language), language);
    if (next.text === stripped.text) break;
    stripped = next;
  }
  return stripped;
}

/** Whether a text takes back what was said before it: "sorry, a permit", which "sorry" makes no courtesy. */
export function isCorrection(text: string, language: InterfaceLanguage): boolean {
  return lengthAt(CORRECTING, { tokens: tokenize(text), language }, 0) > 0;
}

/** Whether a text narrows what was said before it down: "about noise only", "just online". */
export function isNarrowing(text: string, language: InterfaceLanguage): boolean {
  const words = { tokens: tokenize(text), language };
  return lengthAt(NARROWING, words, 0) > 0 || lengthAtEnd(NARROWING, words) > 0;
}

/** Whether a text begins with a word that looks like a marker and is part of another: "thế giới", "con đường". */
export function beginsWithCompound(text: string, language: InterfaceLanguage): boolean {
  const tokens = tokenize(text);
  const length = lengthAt(COMPOUNDS, { tokens, language }, 0);
  const next = tokens[length];
  // "Con duong Hung Vuong" without tone marks is "còn đường …" rather than "con đường": a name follows.
  const isName = next !== undefined && isCapitalAt(text, next.start) && !isCapitalAt(text, 0);
  return length > 0 && !(language === 'vi' && isName && isToneless(tokens));
}

function withoutLeading({ text, marking }: Stripped, language: InterfaceLanguage): Stripped {
  const tokens = tokenize(text);
  const words = { tokens, language };
  if (beginsWithCompound(text, language)) return { text, marking };
  const explicit = lengthAt(EXPLICIT, words, 0);
  const weak = lengthAt(WEAK, words, 0);
  const length = Math.max(explicit, weak);
  const first = tokens[length];
  if (length > 0 && first)
    return {
      text: withoutRegarding(text.slice(first.start), tokens[length - 1]),
      marking: stronger(marking, explicit >= weak ? 'explicit' : 'weak'),
    };
  const joined = joinsNext(text, tokens);
  return joined === undefined ? { text, marking } : { text: joined, marking: stronger(marking, 'weak') };
}

/** "بالنسبة للعيادات": the preposition belongs to the marker. */
function withoutRegarding(text: string, marker: Token | undefined): string {
  if (marker?.form !== data.regarding) return text;
  return text.replace(/^ل(?=ل)/u, 'ا').replace(/^ل(?!ل)/u, '');
}

function withoutTrailing({ text, marking }: Stripped, language: InterfaceLanguage): Stripped {
  const tokens = tokenize(text);
  const words = { tokens, language };
  const explicit = lengthAtEnd(TRAILING, words);
  const weak = lengthAtEnd(TRAILING_WEAK, words);
  const length = Math.max(explicit, weak);
  const last = tokens[tokens.length - length - 1];
  // "هم" is "too" behind a noun, and "they" behind "who".
  const isOwnWord =
    language === 'ar' && [last, tokens.at(-1)].every((token) => isFunctionWordIn('ar', token?.form ?? ''));
  if (length === 0 || !last || isOwnWord) return { text, marking };
  return {
    text: text.slice(0, last.end),
    marking: stronger(marking, explicit >= weak ? 'explicit' : 'weak'),
  };
}

function stronger(one: Marking, other: Marking): Marking {
  return one === 'explicit' ? one : other;
}
