import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SuggestionKind } from '../contract/declaration.ts';
import type { Article, Corpus, Sentence } from '../corpus/types.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { questionsFrom } from './generate.ts';
import { matchingTexts, type SearchableText, searchable } from './match.ts';

/** What Discord takes: 25 choices of 100 characters. */
const MOST_SUGGESTIONS = 25;
const LONGEST = 100;
/** Sentences examined, evenly over a large corpus, and questions kept. */
const MOST_SENTENCES = 1_500;
const MOST_QUESTIONS = 300;
/** Titles prepared before other work gets a turn. */
const TITLES_A_TURN = 100;
/** Turns that examples may take to be found: a greeting is answered at once, with fewer examples if need be. */
const MOST_TURNS = 400;

/** The sentence that an answer gives first. */
export interface FirstSentence {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Suggests questions that the articles answer, and articles' titles. */
export interface Suggester {
  /** At most 25 texts of at most 100 characters; whatever is typed, it never fails. */
  suggest(kind: SuggestionKind, typed: string, language: InterfaceLanguage): readonly string[];
  /** At most `count` questions in a language that the corpus answers; waits a moment where they are still looked for. */
  examples(language: InterfaceLanguage, count: number): Promise<readonly string[]>;
  /** Starts looking, if nobody has yet; resolves when all questions have been tried. Suggestions come as they are found. */
  start(): Promise<void>;
  /** Whether somebody has asked for suggestions. */
  started(): boolean;
  /** Stops looking for questions; what was found stays. */
  stop(): void;
}

/**
 * Looks for questions that a corpus answers once somebody wants suggestions, a few at a time between other work.
 * @param ask the sentence that answers a question, undefined where none does
 */
export function createSuggester(
  corpus: Corpus,
  ask: (question: string) => Promise<FirstSentence | undefined>,
): Suggester {
  const titles: SearchableText[] = [];
  const questions: SearchableText[] = [];
  let stopped = false;
  let looking: Promise<void> | undefined;
  let done = false;
  const look = async () => {
    for await (const title of titlesOf(corpus)) titles.push(title);
    const tried = new Set<string>();
    for await (const question of possibleQuestions(corpus, () => stopped)) {
      if (stopped || questions.length >= MOST_QUESTIONS) return;
      if (question.length > LONGEST || tried.has(question)) continue;
      tried.add(question);
      await nextTurn();
      if (isMadeOf(question, await ask(question))) questions.push(searchable(question));
    }
  };
  const start = (): Promise<void> => {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        done = true;
      });
    return looking;
  };
  return {
    start,
    started: () => looking !== undefined,
    stop: () => {
      stopped = true;
    },
    examples: async (language, count) => {
      void start();
      const found = () => questions.filter((question) => question.language === language).slice(0, count);
      for (let turn = 0; turn < MOST_TURNS && !done && found().length < count; turn++) await nextTurn();
      return found().map(({ text }) => text);
    },
    suggest: (kind, typed, language) => {
      void start();
      const entries = kind === 'articles' ? titles : [...questions, ...titles];
      return matchingTexts(entries, typed, language, MOST_SUGGESTIONS);
    },
  };
}

/** A question is answered rightly where the sentence that is given first is one that it could be made of. */
function isMadeOf(question: string, first: FirstSentence | undefined): boolean {
  return first !== undefined && questionsFrom(first.article, first.sentence).includes(question);
}

function titleOf({ heading }: Article): SearchableText {
  const { text } = heading;
  return searchable(text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`);
}

async function* titlesOf({ articles }: Corpus): AsyncGenerator<SearchableText> {
  for (const [at, article] of articles.entries()) {
    if (at % TITLES_A_TURN === TITLES_A_TURN - 1) await nextTurn();
    if (!article.heading.derived) yield titleOf(article);
  }
}

/** Analysing a sentence takes a moment even when it yields no question, so each has a turn of its own. */
async function* possibleQuestions({ articles }: Corpus, stopped: () => boolean): AsyncGenerator<string> {
  const total = articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const step = Math.max(1, Math.floor(total / MOST_SENTENCES));
  let index = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (index++ % step !== 0) continue;
      await nextTurn();
      if (stopped()) return;
      yield* questionsFrom(article, sentence);
    }
  }
}
