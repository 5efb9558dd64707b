import type { InterfaceLanguage } from '../../text/language/detect.ts';
import signs from './data/signs.json' with { type: 'json' };
import { guessManner } from './guess/guess.ts';
import { MANNER_KINDS, type MannerKind } from './kinds.ts';
import { endsOf, type TypedWords } from './pattern.ts';
import { ASKING_WORDS, PHRASES, type Phrase, REQUIRED } from './phrase-book.ts';
import { isLightWithoutMarks, mannerWords, meantBy } from './words.ts';

/** What a message that asks nothing of the articles is. */
export interface Manner {
  /** None where nothing at all is said ("?", "1"). */
  readonly kind?: MannerKind;
  /** The language of its words, where it has any. */
  readonly language?: InterfaceLanguage;
}

/** The words of a message up to a place, as phrases. */
interface Reading {
  readonly phrases: number;
  /** Place of the weightiest kind so far in `MANNER_KINDS`; -1 for none. */
  readonly weight: number;
}

const LANGUAGES = ['ar', 'vi', 'en'] as const;
const WEIGHTS = new Map(MANNER_KINDS.map((kind, weight) => [kind, weight]));
/** One number, with any marks around it: it asks nothing by itself. */
const LONE_NUMBER = /^[\s\p{P}\p{S}]*\p{Nd}+(?:[.,٫٬]\p{Nd}+)*[\s\p{P}\p{S}\p{M}]*$/u;
const EMOJI = Object.entries(signs.emoji).flatMap(([kind, list]) =>
  list.map((emoji) => [emoji, kind as MannerKind] as const),
);

/**
 * What kind of small talk a message is, by phrases that are nothing else, then by what resembles small talk clearly enough;
 * undefined when it may be a question to the articles.
 * @param detected language that the message seems to be in
 */
export function classifyManner(text: string, detected?: InterfaceLanguage): Manner | undefined {
  const forms = mannerWords(text);
  const said = mannerOfWords(text, forms, detected);
  if (said) return said;
  if (onlyAsks(forms)) return undefined;
  const kind = guessManner(text, forms);
  return kind && { kind, language: detected };
}

/** Whether a message is a bare question word ("đâu vậy?"), which follows up what was asked before. */
function onlyAsks(forms: readonly string[]): boolean {
  return forms.every((word) => ASKING_WORDS.has(word) || isLightWithoutMarks(word));
}

/** What kind of small talk a message is that is made of known phrases from end to end. */
export function mannerOfPhrases(text: string, detected?: InterfaceLanguage): Manner | undefined {
  return mannerOfWords(text, mannerWords(text), detected);
}

/** @param forms the words of the message */
function mannerOfWords(
  text: string,
  forms: readonly string[],
  detected: InterfaceLanguage | undefined,
): Manner | undefined {
  const words = forms.map(meantBy);
  if (words.length === 0 || LONE_NUMBER.test(text))
    return { kind: EMOJI.find(([emoji]) => text.includes(emoji))?.[1] };
  // Most messages are questions: what no phrases of any language make up, those of one do not either.
  const mixed = kindOf(words, PHRASES.mixed);
  if (!mixed) return undefined;
  const likely = detected ? [detected, ...LANGUAGES.filter((other) => other !== detected)] : LANGUAGES;
  for (const language of likely) {
    const kind = kindOf(words, PHRASES[language]);
    if (kind) return { kind, language };
  }
  return { kind: mixed, language: detected };
}

/** The kind of words that are phrases from end to end: of the reading with the fewest phrases, the weightiest. */
function kindOf(words: TypedWords, phrasesFrom: (typeof PHRASES)['mixed']): MannerKind | undefined {
  const readings: (Reading | undefined)[] = [{ phrases: 0, weight: -1 }];
  const held = REQUIRED.heldBy(words);
  for (let at = 0; at < words.length; at++) {
    const before = readings[at];
    if (!before) continue;
    for (const phrase of phrasesFrom(words[at] ?? [])) {
      if (!mayStand(phrase, held)) continue;
      const { pattern, kind } = phrase;
      const weight = Math.max(before.weight, kind === undefined ? -1 : (WEIGHTS.get(kind) ?? -1));
      for (const end of endsOf(pattern, words, at)) {
        if (end > at) readings[end] = better(readings[end], { phrases: before.phrases + 1, weight });
      }
    }
  }
  const whole = readings[words.length];
  // Who only names or calls somebody ("Dalil?", "bot ơi") wants to begin.
  return whole && (MANNER_KINDS[whole.weight] ?? 'greeting');
}

/** Whether a message holds what a phrase cannot do without. */
function mayStand({ required }: Phrase, held: Uint8Array): boolean {
  for (const words of required) if (held[words] === 0) return false;
  return true;
}

function better(one: Reading | undefined, other: Reading): Reading {
  if (!one || other.phrases < one.phrases) return other;
  return other.phrases === one.phrases && other.weight > one.weight ? other : one;
}
