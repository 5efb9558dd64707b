import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SuggestionKind } from '../contract/declaration.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { Ask } from './find-questions.ts';
import { Findings, type SuggestibleCorpus } from './findings.ts';
import { matchingTexts } from './match.ts';

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
export function createSuggester(source: SuggestibleCorpus, ask: Ask): Suggester {
  const findings = new Findings(source);
  const { start, started, isDone, stop } = background((isStopped) => findings.fill(ask, isStopped));
  const wait = async (turns: number, isEnough: () => boolean) => {
    void start();
    for (let turn = 0; turn < turns && !isDone() && !isEnough(); turn++) await nextTurn();
  };
  const questionsFor = (typed: string, language: InterfaceLanguage, typos: boolean) =>
    matchingTexts(findings.questionSource(language), typed, language, typos);
  return {
    start,
    started,
    stop,
    examples: async (language, count) => {
      const found = () => examplesIn(findings, language).slice(0, count);
      await wait(MOST_TURNS.examples, () => found().length >= count);
      return found();
    },
    suggest: async (kind, typed, language) => {
      if (kind === 'articles') {
        await wait(MOST_TURNS.typing, () => findings.hasTitles());
        return matchingTexts(findings.titleSource(), typed, language, findings.hasTitles());
      }
      await wait(MOST_TURNS.typing, () => questionsFor(typed, language, false).length > 0);
      return questionsFor(typed, language, true);
    },
  };
}

function examplesIn({ questions }: Findings, language: InterfaceLanguage): string[] {
  return questions.filter((question) => question.language === language).map(({ text }) => text);
}

/** Work that is done at most once and can be stopped; where it failed, it is begun again when it is wanted again. */
function background(work: (isStopped: () => boolean) => Promise<void>) {
  let [stopped, done] = [false, false];
  let running: Promise<void> | undefined;
  const run = () =>
    work(() => stopped).then(
      () => {
        done = true;
      },
      () => {
        running = undefined;
      },
    );
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
