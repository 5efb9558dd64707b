import type { Article } from '../../../src/corpus/types.ts';
import { generateArticles } from './articles.ts';
import { readBags } from './bag.ts';
import { grownWords } from './grown.ts';
import { type BenchQuestion, generateHardQuestions, generateQuestions } from './questions.ts';
import { seededRandom } from './random.ts';
import type { WordSource } from './word-source.ts';

/** What a corpus is generated from: the same settings give the same corpus on every machine. */
export interface CorpusSettings {
  readonly seed: number;
  readonly sentences: number;
  /** Questions to be timed; as many others come before them. */
  readonly questions: number;
  readonly hardQuestions: number;
  /** Folder of sets of articles whose words are drawn; grown words when absent. */
  readonly text?: string;
}

/** A generated corpus with what is asked about it. */
export interface BenchCorpus {
  readonly articles: readonly Article[];
  readonly questions: readonly BenchQuestion[];
  /** Of the same kind as the questions, asked before them. */
  readonly warmUp: readonly BenchQuestion[];
  /** Questions of some forty words that the corpus lacks. */
  readonly hard: readonly BenchQuestion[];
}

/**
 * Words drawn from a folder of sets, or grown without one.
 * @throws Error when the folder has no articles of any language
 */
export async function wordSources(folder?: string): Promise<WordSource[]> {
  if (folder === undefined) return grownWords();
  const bags = await readBags(folder);
  if (bags.length === 0) throw new Error(`--text ${folder}: no folder SET/seeds with articles is in there`);
  return bags;
}

/** Generates a corpus. */
export async function generateCorpus(settings: CorpusSettings): Promise<BenchCorpus> {
  const sources = await wordSources(settings.text);
  const random = seededRandom(settings.seed);
  const articles = generateArticles(settings.sentences, sources, random);
  return {
    articles,
    questions: generateQuestions(settings.questions, articles, random),
    warmUp: generateQuestions(settings.questions, articles, random),
    hard: generateHardQuestions(settings.hardQuestions, sources, random),
  };
}
