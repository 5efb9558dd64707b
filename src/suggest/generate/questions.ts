import type { Article, Sentence } from '../../corpus/types.ts';
import { countQuestions } from './counts.ts';
import { officeQuestions } from './offices.ts';
import { type GeneratedQuestion, partsOf } from './parts.ts';
import { shareQuestions } from './shares.ts';

/** UTF-16 units; a longer sentence lists more than one could ask for, and has more counts than can be compared with each other. */
const LONGEST_SENTENCE = 1_500;

/**
 * Questions that a sentence answers: who holds an office that it names with the holder, how many there are of what it says
 * there are, which share does what it says. Whether it is found by them is for the retriever to say.
 */
export function questionsFrom(article: Article, sentence: Sentence): GeneratedQuestion[] {
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return [];
  const parts = partsOf(article, sentence);
  return [...officeQuestions(parts), ...countQuestions(parts), ...shareQuestions(parts)];
}
