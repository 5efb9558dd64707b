import { foldForEval } from '../../../eval/judge.ts';
import type { AnswerableQuestion } from '../../../eval/questions.ts';
import { isFunctionWord } from '../../../text/language/function-words.ts';
import { wordKeys } from '../../../text/language/word-keys.ts';
import { tokenize } from '../../../text/unicode/tokenize.ts';

/** A sentence with this share of the stems by which an answer goes beyond the question may well say the same. */
const SAME = 0.5;

/**
 * Whether a sentence that no set counts as right seems to answer all the same: some facts stand in several places, in other
 * words. Nobody can say without reading it, so that neither "answered" nor "silent" can be called wrong.
 */
export function seemsToAnswer({ answers, question }: AnswerableQuestion, sentence: string): boolean {
  const [held, asked] = [stemsOf(sentence), stemsOf(question)];
  return answers.some((answer) => {
    if (foldForEval(sentence).includes(foldForEval(answer))) return true;
    const fresh = [...stemsOf(answer)].filter((stem) => !asked.has(stem));
    return fresh.length > 0 && fresh.filter((stem) => held.has(stem)).length >= SAME * fresh.length;
  });
}

function stemsOf(text: string): ReadonlySet<string> {
  const content = tokenize(text).filter(({ form }) => !isFunctionWord(form));
  return new Set(content.map(({ form }) => wordKeys(form, () => true).stem));
}
