import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SuggestionKind } from '../contract/declaration.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { Ask } from './find-questions.ts';
import { type Findings, fillFindings, type SuggestionSource } from './findings.ts';
import { inLanguageOf, matchingTexts, searchable } from './match.ts';

/** Choices that Discord takes. */
const MOST_SUGGESTIONS = 25;
/** Turns that suggestions may take to be found: a person is answered at once, with fewer of them if need be. */
const MOST_TURNS = { examples: 400, typing: 100 };

/** Suggests questions that the articles answer, and articles' titles. */
export interface Suggester {
  /**
   * At most 25 texts of at most 100 characters: questions in the person's language or that of what is typed, or titles.
   * Whatever is typed, it never fails; waits a moment where none is found yet.
   */
  suggest(
    kind: Exclude<SuggestionKind, 'held'>,
    typed: string,
    language: InterfaceLanguage,
  ): Promise<readonly string[]>;
  /** At most `count` questions in a language that the corpus answers; waits a moment where they are still looked for. */
  examples(language: InterfaceLanguage, count: number): Promise<readonly string[]>;
  /** Starts looking, if nobody has yet; resolves when all questions have been tried. Suggestions come as they are found. */
  start(): Promise<void>;
  /** Whether somebody has asked for suggestions. */
  started(): boolean;
  /** Stops looking for questions; what was found stays. */
  stop(): void;
}

/** Looks for questions that a corpus answers once somebody wants suggestions, a few at a time between other work. */
export function createSuggester(source: SuggestionSource, ask: Ask): Suggester {
  const findings: Findings = { titles: [], questions: [] };
  const { start, started, isDone, stop } = background((isStopped) =>
    fillFindings(findings, source, ask, isStopped),
  );
  const atLeast = async (count: number, turns: number, found: () => readonly string[]) => {
    void start();
    for (let turn = 0; turn < turns && !isDone() && found().length < count; turn++) await nextTurn();
    return found();
  };
  return {
    start,
    started,
    stop,
    examples: (language, count) =>
      atLeast(count, MOST_TURNS.examples, () => examplesIn(findings, language).slice(0, count)),
    suggest: (kind, typed, language) =>
      atLeast(1, MOST_TURNS.typing, () => matchesIn(findings, kind, typed, language)),
  };
}

/** Those of some names that go with what is typed, as `Suggester.suggest` gives them. */
export function suggestNames(
  names: readonly string[],
  typed: string,
  language: InterfaceLanguage,
): readonly string[] {
  const entries = names.map((name) => searchable(name));
  return matchingTexts(entries, typed, language, MOST_SUGGESTIONS);
}

function examplesIn({ questions }: Findings, language: InterfaceLanguage): string[] {
  return questions.filter((question) => question.language === language).map(({ text }) => text);
}

function matchesIn(
  { titles, questions }: Findings,
  kind: SuggestionKind,
  typed: string,
  language: InterfaceLanguage,
): readonly string[] {
  const entries = kind === 'articles' ? titles : inLanguageOf(questions, typed, language);
  return matchingTexts(entries, typed, language, MOST_SUGGESTIONS);
}

/** Work that is begun at most once and can be stopped; if it fails, it is done. */
function background(work: (isStopped: () => boolean) => Promise<void>) {
  let [stopped, done] = [false, false];
  let running: Promise<void> | undefined;
  const run = () =>
    work(() => stopped)
      .catch(() => {})
      .finally(() => {
        done = true;
      });
  return {
    start: (): Promise<void> => {
      running ??= run();
      return running;
    },
    started: () => running !== undefined,
    isDone: () => done,
    stop: () => {
      stopped = true;
    },
  };
}
