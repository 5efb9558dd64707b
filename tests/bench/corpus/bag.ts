import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import type { Article } from '../../../src/corpus/types.ts';
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import { pick } from './random.ts';
import type { WordSource } from './word-source.ts';

const SETS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  ar: ['arcd-train', 'arcd-test'],
  vi: ['wiki-vi'],
  en: ['wiki-en'],
};

/** Words of the three languages out of the folders of articles below `directory`; a language without any is left out. */
export async function readBags(directory: string): Promise<WordSource[]> {
  const bags: WordSource[] = [];
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

/** Every token of some articles of one language as often as it occurs; half of the once-only ones drawn become new words. */
export function bagOf(language: InterfaceLanguage, articles: readonly Article[]): WordSource {
  const sentences = articles.flatMap(({ text, sentences: spans }) =>
    spans.map(({ start, end }) => text.slice(start, end).split(/\s+/).filter(Boolean)),
  );
  const tokens = sentences.flat();
  const lengths = sentences.map(({ length }) => length);
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const unknownWord = (random: () => number) => splice(pick(random, tokens), pick(random, tokens));
  return {
    language,
    sentenceLength: (random) => pick(random, lengths),
    token: (random) => {
      const token = pick(random, tokens);
      return counts.get(token) === 1 && random() < 0.5 ? splice(token, pick(random, tokens)) : token;
    },
    unknownWord,
  };
}

/** The head of one word and the tail of another: a word that nobody has written yet. */
function splice(head: string, tail: string): string {
  return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
}
