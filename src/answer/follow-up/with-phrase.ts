import { relationPhrases } from '../../text/language/relations.ts';
import { withTopic } from './antecedent/compose.ts';
import data from './data/words.json' with { type: 'json' };
import type { Message } from './message/read-message.ts';
import { MOST_WITHOUT_SUBJECT } from './message/subject-of-message.ts';
import type { ParsedQuestion } from './parsing/parse-question.ts';
import { isNoun } from './parsing/things.ts';
import { isToneless } from './parsing/word-sequences.ts';
import { replacements } from './replace.ts';
import { aboutTheRest, perhapsAboutTheRest, type Understanding } from './understanding.ts';

const ADDRESSING = new Set(data.addressing);

/** What a message with a question phrase means: "when?", "and how many communes?", "how much?". */
export function withPhrase(before: ParsedQuestion, part: Message): Understanding | undefined {
  const { content, phrase, tokens, hasSubject, language, marking } = part;
  // "Are you sure?" asks Dalil.
  if (phrase?.type === 'whether' && tokens.slice(0, 2).some(({ form }) => ADDRESSING.has(form)))
    return undefined;
  if (content.length === 0)
    return phrase?.type === 'whether' ? undefined : (withTopic(before, part) ?? aboutTheRest(before, part));
  const isSame = phrase?.type === before.phrase?.type;
  // "How many communes?" has no verb.
  const isOnlyThat =
    part.things.length === 1 && tokens.length === content.length + (phrase ? phrase.to - phrase.from : 0);
  // "And how many have none?" asks the opposite: no words have a place of their own.
  const denies = relationPhrases(tokens, isToneless(tokens)).some(({ relation }) => relation === 'negation');
  if (isSame && denies) return perhapsAboutTheRest(before, part);
  const alike = isSame && !hasSubject ? withTopic(before, part) : undefined;
  if (alike) return alike;
  if (isSame && (marking || (isOnlyThat && phrase?.type === 'quantity'))) {
    const { sure, questions } = replacements(before, part);
    const [first] = questions;
    if (sure && marking && first !== undefined) return { questions: [first] };
    const isThing = phrase?.type === 'quantity' || part.things.some(({ sort }) => isNoun(sort));
    return perhapsAboutTheRest(before, part, isThing ? questions : []);
  }
  const isUnderstood =
    hasSubject &&
    !(
      marking &&
      content.length <= MOST_WITHOUT_SUBJECT[language] &&
      part.things.every(({ sort }) => !isNoun(sort) && sort !== 'name')
    );
  const ofTopic = isUnderstood && language === 'vi' ? withTopic(before, part) : undefined;
  if (ofTopic) return ofTopic;
  return isUnderstood ? undefined : (withTopic(before, part) ?? perhapsAboutTheRest(before, part));
}
