import { readCorpus } from '../corpus/read-corpus.ts';
import type { Problem } from '../corpus/types.ts';
import { articleWarnings } from './article-warnings.ts';
import { buildLexicon } from './lexicon.ts';
import { nameWarnings } from './names.ts';
import { duplicateWarnings } from './twins/duplicates.ts';

/** What a folder of articles is like. */
export interface CheckResult {
  /** Articles that Dalil can use. */
  readonly articles: number;
  readonly refused: number;
  readonly warnings: number;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Checks every article of a folder, each by itself and against the others.
 * @throws DalilError `seeds-unreadable`
 */
export async function checkSeeds(directory: string, maxBytes: number): Promise<CheckResult> {
  const { articles, problems } = await readCorpus(directory, maxBytes);
  const lexicon = buildLexicon(articles);
  const all = [
    ...problems,
    ...articles.flatMap(articleWarnings),
    ...duplicateWarnings(lexicon),
    ...nameWarnings(lexicon),
  ].sort(byPlace);
  const refused = all.filter(({ severity }) => severity === 'refused').length;
  return { articles: articles.length, refused, warnings: all.length - refused, problems: all };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
