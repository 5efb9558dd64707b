import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/corpus/types.ts';
import type { InterfaceLanguage } from '../../src/text/language/detect.ts';

/** What a language's text is made of: every token as often as it occurs, and the lengths of its sentences in tokens. */
export interface Bag {
  readonly language: InterfaceLanguage;
  readonly tokens: readonly string[];
  readonly lengths: readonly number[];
  /** Tokens that occur once: half of those drawn are spliced into words never seen before, as rare words are in real text. */
  readonly rare: ReadonlySet<string>;
}

const SETS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  ar: ['arcd-train', 'arcd-test'],
  vi: ['wiki-vi'],
  en: ['wiki-en'],
};

/** Bags of the three languages out of the folders of articles below `directory`; a language without any is left out. */
export async function readBags(directory: string): Promise<Bag[]> {
  const bags: Bag[] = [];
  for (const [language, sets] of Object.entries(SETS)) {
    const folders = sets
      .map((set) => path.join(directory, set, 'seeds'))
      .filter((folder) => existsSync(folder));
    const corpora = await Promise.all(folders.map((folder) => readCorpus(folder)));
    const articles = corpora.flatMap((corpus) => corpus.articles);
    if (articles.length > 0) bags.push(bagOf(language as InterfaceLanguage, articles));
  }
  return bags;
}

/** The bag of some articles of one language. */
export function bagOf(language: InterfaceLanguage, articles: readonly Article[]): Bag {
  const sentences = articles.flatMap(({ text, sentences: spans }) =>
    spans.map(({ start, end }) => text.slice(start, end).split(/\s+/).filter(Boolean)),
  );
  const tokens = sentences.flat();
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const rare = new Set([...counts].filter(([, count]) => count === 1).map(([token]) => token));
  return { language, tokens, lengths: sentences.map(({ length }) => length), rare };
}
