import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, ArticleHeader, CorpusHeaders } from '../corpus/types.ts';
import { type Ask, findQuestions, LONGEST_SUGGESTION } from './find-questions.ts';
import { type SearchableText, searchable } from './match.ts';

/** Questions kept. */
const MOST_QUESTIONS = 300;
/** Titles prepared before other work gets a turn. */
const TITLES_A_TURN = 100;

/** What suggestions are made from. */
export interface SuggestionSource {
  readonly corpus: CorpusHeaders;
  /** Articles of the corpus in whose sentences questions are looked for. */
  sample(): Promise<readonly Article[]>;
}

/** What can be suggested, growing while it is looked for. */
export interface Findings {
  readonly titles: SearchableText[];
  readonly questions: SearchableText[];
}

/** Fills findings with a corpus's titles and the questions that it answers, until there are enough or told to stop. */
export async function fillFindings(
  { titles, questions }: Findings,
  { corpus, sample }: SuggestionSource,
  ask: Ask,
  isStopped: () => boolean,
): Promise<void> {
  for await (const title of titlesOf(corpus)) titles.push(title);
  for await (const { text, language } of findQuestions(await sample(), ask, isStopped)) {
    questions.push(searchable(text, language));
    if (questions.length >= MOST_QUESTIONS) return;
  }
}

async function* titlesOf({ articles }: CorpusHeaders): AsyncGenerator<SearchableText> {
  for (const [at, article] of articles.entries()) {
    if (at % TITLES_A_TURN === TITLES_A_TURN - 1) await nextTurn();
    if (!article.heading.derived) yield titleOf(article);
  }
}

function titleOf({ heading: { text } }: ArticleHeader): SearchableText {
  const shortened = `${text.slice(0, LONGEST_SUGGESTION - 1).replace(/\s+\S*$/, '')}…`;
  return searchable(text.length <= LONGEST_SUGGESTION ? text : shortened);
}
