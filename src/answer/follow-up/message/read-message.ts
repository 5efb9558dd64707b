import { detectLanguage, type InterfaceLanguage } from '../../../text/language/detect.ts';
import { isTonelessSyllable } from '../../../text/language/vietnamese.ts';
import { fold } from '../../../text/unicode/fold.ts';
import { tokenize } from '../../../text/unicode/tokenize.ts';
import pointers from '../data/pointers.json' with { type: 'json' };
import data from '../data/words.json' with { type: 'json' };
import { conditionOf } from '../parsing/conditions.ts';
import { type ParsedQuestion, parseQuestion } from '../parsing/parse-question.ts';
import { type NamedThing, thingsNamed } from '../parsing/things.ts';
import { isToneless, lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import { beginsWithCompound, isNarrowing, type Marking, stripMarkers } from './markers.ts';
import { pointsBackAt } from './pronouns.ts';
import { namesSubject } from './subject-of-message.ts';

/** A message taken apart, and how it is tied to what came before. */
export interface Message extends ParsedQuestion {
  readonly marking: Marking;
  /** Something is asked: by a question mark, a question phrase, or words that say so. */
  readonly asks: boolean;
  /** A pronoun stands in the place of what the question before it was about. */
  readonly pointsBack: boolean;
  /** It names what it is about, so that it is understood by itself. */
  readonly hasSubject: boolean;
  /** It ended in "one" or "ones", which stand for a noun of the question before it. */
  readonly proForm: boolean;
  /** "Just", "only": it limits what was asked. */
  readonly narrows: boolean;
  readonly things: readonly NamedThing[];
}

const QUESTION_MARK = /[?؟]\s*$/u;
const PRO_FORM = new RegExp(`(?<=\\S)\\s+(?:${pointers.proForms.join('|')})(?=[\\s?.!]*$)`, 'iu');
const REMARKS = new Set(data.remarks.map((remark) => formsOf(remark).join(' ')));
/** Words of statements: "and my street is dirty", "và nhà tôi ngập". */
const TELLING = new Set(data.telling.map(fold));
const REMARK_OPENINGS = sequencesOf(data.remarkOpenings);
const ABOUT_THE_ANSWER = sequencesOf(data.aboutTheAnswer);

/** Takes a message apart that may follow up a question in some language. */
export function readMessage(text: string, before: InterfaceLanguage): Message {
  const language = languageOf(text, before);
  const stripped = stripMarkers(text, language);
  const parsed = withLastWords(parseQuestion(stripped.text.replace(PRO_FORM, ''), language));
  const things = thingsNamed(parsed);
  const asks = QUESTION_MARK.test(text) || stripped.marking === 'explicit' || parsed.phrase !== undefined;
  const pronoun = pointsBackAt(parsed, things);
  const isNamed = beginsWithCompound(stripped.text, language) || namesSubject(parsed, things, pronoun);
  return {
    ...parsed,
    things,
    marking: stripped.marking,
    asks,
    pointsBack: pronoun !== undefined,
    hasSubject: isNamed,
    narrows: isNarrowing(text, language),
    proForm: PRO_FORM.test(stripped.text),
  };
}

/** "Phuong vy da": where only a thing is named without tone marks, its last syllables are no small words. */
function withLastWords(part: ParsedQuestion): ParsedQuestion {
  const { tokens, content, phrase, language } = part;
  const [first] = content;
  if (language !== 'vi' || phrase || !first || !isToneless(tokens)) return part;
  const named = tokens.map((token, index) => ({ ...token, index })).slice(first.index);
  return conditionOf(part) ? part : { ...part, content: named };
}

/** Whether a message is about the answer itself ("the source?"), or a remark as people make them ("so what?"). */
export function isRemark(text: string, { tokens, language }: ParsedQuestion): boolean {
  if (REMARKS.has(formsOf(text).join(' '))) return true;
  if (lengthAt(REMARK_OPENINGS, { tokens: tokenize(text), language }, 0) > 0) return true;
  const [first] = tokens;
  return (
    first !== undefined &&
    lengthAt(ABOUT_THE_ANSWER, { tokens: tokens.filter(({ form }) => !ARTICLES.has(form)), language }, 0) > 0
  );
}

const ARTICLES = new Set(data.articles);

/** Whether a message says something and asks nothing: "also the city is nice". */
export function isStatement(text: string, { phrase, tokens }: ParsedQuestion): boolean {
  return phrase === undefined && !QUESTION_MARK.test(text) && tokens.some(({ form }) => TELLING.has(form));
}

/** A few toneless syllables after a Vietnamese question are Vietnamese, though no word among them shows it. */
function languageOf(text: string, before: InterfaceLanguage): InterfaceLanguage {
  const detected = detectLanguage(text);
  if (detected === 'ar' || before === 'ar') return detected;
  const tokens = tokenize(text);
  if (before === 'vi' && isToneless(tokens))
    return tokens.every(({ form }) => isTonelessSyllable(form) || /^\p{N}/u.test(form)) ? 'vi' : detected;
  // "Còn phòng gym?": one foreign word makes no foreign message.
  if (before === 'vi') return 'vi';
  // A name with its tones in an English dialogue.
  const isNames = tokens.every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  return before === 'en' && isNames ? 'en' : detected;
}

function formsOf(text: string): string[] {
  return tokenize(text).map(({ form }) => form);
}
