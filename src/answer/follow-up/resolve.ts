import { fold } from '../../text/unicode/fold.ts';
import { withTopic } from './antecedent/compose.ts';
import pointers from './data/pointers.json' with { type: 'json' };
import { isRemark, isStatement, type Message, readMessage } from './message/read-message.ts';
import { withoutClitic } from './parsing/arabic-clitic.ts';
import { conditionOf, isAboutTheRest } from './parsing/conditions.ts';
import { type ParsedQuestion, parseQuestion } from './parsing/parse-question.ts';
import { decided, MOST_CONTENT, MOST_UNMARKED } from './policy.ts';
import { replacing } from './replace.ts';
import { asTyped, isInOtherLetters, limitedTo } from './rewrite.ts';
import { withSwap } from './swaps/swap.ts';
import { aboutTheRest, perhapsAboutTheRest, type Understanding } from './understanding.ts';
import { withCondition } from './with-condition.ts';
import { withPhrase } from './with-phrase.ts';

/** A question as it is looked up and shown. */
export interface ResolvedQuestion {
  readonly question: string;
  /** Something was carried over from the previous question. */
  readonly carried: boolean;
  /** The previous question, where the message only asks something more about it. */
  readonly base?: string;
  /** Two or three questions that the message may mean, likeliest first, where it is not clear which. */
  readonly readings?: readonly string[];
}

const JOINTS = new Set(pointers.joints.map(fold));
const VAGUE = new Set(pointers.vague.map(fold));
const HAVING = new Set(pointers.having.map(fold));
/** A time, a place, a comparison may be described at more length ("before the two-tier model was introduced?"). */
const MOST_IN_CONDITION = 7;

/**
 * Resolves a message against the previous question, by rule: what it names takes the place of what that asked about ("And
 * the communes?" after "How many wards are there?"), a time or a place is added, and with a question word of its own it asks
 * that about the rest. Where more than one understanding is likely, all are given instead of one.
 */
export function resolveFollowUp(previous: string | undefined, message: string): ResolvedQuestion {
  const alone = { question: message, carried: false };
  if (previous === undefined) return alone;
  const before = parseQuestion(previous);
  const part = readMessage(message, before.language);
  if (
    part.tokens.length === 0 ||
    before.tokens.length === 0 ||
    isRepeated(before, part) ||
    isRemark(message, part) ||
    isStatement(message, part)
  )
    return alone;
  const understood = decided(before, part, withSwap(before, part, message) ?? understand(before, part));
  return understood ? carried(understood, alone) : alone;
}

function carried({ questions, base }: Understanding, alone: ResolvedQuestion): ResolvedQuestion {
  const [question, another] = questions;
  if (question === undefined) return alone;
  return {
    question,
    carried: true,
    ...(base !== undefined && { base }),
    ...(another !== undefined && { readings: questions }),
  };
}

/** Tried in turn: a comparison, a time or place, a question about the same thing, another thing to ask the same about. */
function understand(before: ParsedQuestion, part: Message): Understanding | undefined {
  const { content, phrase, asks, marking, language } = part;
  const isShort = content.length <= MOST_IN_CONDITION;
  if (isAboutTheRest(part) && asks && isShort) return aboutTheRest(before, part);
  if (!phrase && isShort) {
    const condition = withCondition(before, part);
    if (condition || (conditionOf(part) && !part.proForm)) return condition;
  }
  if (content.length > MOST_CONTENT[language]) return undefined;
  const pointed = (part.pointsBack || part.proForm) && asks ? pointingBack(before, part) : undefined;
  if (pointed) return pointed;
  const bare = withoutSamePhrase(before, part);
  if (bare !== undefined) {
    const same = replacing(before, { ...readMessage(bare, before.language), marking: 'explicit', asks });
    if (same) return same;
  }
  if (phrase) return withPhrase(before, part);
  if (!marking && (!asks || content.length > MOST_UNMARKED[language] || isInOtherLetters(before, part.text)))
    return undefined;
  return withoutPreposition(before, part) ?? replacing(before, part);
}

/** Who asks the same again wants it answered, not completed. */
function isRepeated(before: ParsedQuestion, { tokens }: Message): boolean {
  return tokens.map(({ form }) => form).join(' ') === before.tokens.map(({ form }) => form).join(' ');
}

/** A pronoun stands for what was asked about, or, where it is not plain for what, for something else. */
function pointingBack(before: ParsedQuestion, part: Message): Understanding | undefined {
  const found = withTopic(before, part);
  if (found || part.hasSubject || !part.pointsBack) return found;
  return isVague(part) || !part.phrase ? perhapsAboutTheRest(before, part) : aboutTheRest(before, part);
}

/** "Who decided that?": what was done, or something that was read. */
function isVague({ tokens }: Message): boolean {
  return tokens.some(({ form }) => VAGUE.has(form));
}

/** "Sở y tế thì ai?": the question phrase, said again, asks nothing of its own. */
function withoutSamePhrase(
  before: ParsedQuestion,
  { phrase, tokens, text, language }: Message,
): string | undefined {
  const joint = tokens[(phrase?.from ?? 0) - 1];
  if (language !== 'vi' || !phrase || !joint || phrase.type !== before.phrase?.type) return undefined;
  // "Chung cư B có không?" after another that asks whether.
  const isJoint = JOINTS.has(joint.form) || (phrase.type === 'whether' && HAVING.has(joint.form));
  return isJoint && phrase.to >= tokens.length - 1 ? text.slice(0, joint.start) : undefined;
}

/** "ولجواز السفر؟" and "للشركات؟" ask about a passport and companies, or limit the previous question to them. */
function withoutPreposition(before: ParsedQuestion, part: Message): Understanding | undefined {
  const bare = withoutClitic(part);
  if (bare === undefined) return undefined;
  const { marking, asks } = part;
  const found = replacing(before, { ...readMessage(bare, before.language), marking, asks });
  const [question, ...others] = found?.questions ?? [];
  if (question === undefined && marking) return { questions: [limitedTo(before, part), asTyped(part)] };
  if (question === undefined || (others.length === 0 && !part.text.trimStart().startsWith('لل')))
    return found;
  const limited = limitedTo(before, part);
  return { questions: others.length === 0 ? [limited, question] : [question, limited, ...others] };
}
