import type { FeaturedSentence } from '../../scoring/features/features.ts';
import { comparisonContributions, comparisons } from './comparison.ts';
import { basisOf, type Contribution, linearContributions, linearScore } from './linear.ts';

/** A sentence with its score, by which sentences of one question are ranked. */
export interface RankedSentence extends FeaturedSentence {
  readonly score: number;
}

/** Ranks sentences of one question, best first; equal ones stay in the order of the corpus. */
export function rank(sentences: readonly FeaturedSentence[]): RankedSentence[] {
  const scores = scoresOf(sentences);
  return sentences
    .map((sentence, at) => ({ ...sentence, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

/**
 * What each feature adds to a sentence's score, greatest first, by `group.name`; those that add nothing are left out.
 * @param ranked all sentences of the question, this one among them
 */
export function contributions(sentence: RankedSentence, ranked: readonly RankedSentence[]): Contribution[] {
  const byName = new Map<string, Contribution>();
  for (const { name, value, adds } of [
    ...linearContributions(sentence.features),
    ...comparisonOf(sentence, ranked),
  ])
    byName.set(name, { name, value, adds: adds + (byName.get(name)?.adds ?? 0) });
  return [...byName.values()]
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}

function scoresOf(sentences: readonly FeaturedSentence[]): number[] {
  const all = sentences.map(({ features }) => features);
  const sums = all.map(linearScore);
  if (!isCompared(sentences)) return sums;
  const compared = comparisons(all, sums);
  return sums.map((sum, at) => sum + (compared[at] ?? 0));
}

function comparisonOf(sentence: RankedSentence, ranked: readonly RankedSentence[]): Contribution[] {
  if (!isCompared(ranked)) return [];
  const at = ranked.findIndex((other) => other.sentence === sentence.sentence);
  return comparisonContributions(
    at,
    ranked.map(({ features }) => features),
  );
}

/** By words alone, comparing sentences brings nothing beyond their weighted sums. */
function isCompared([first]: readonly FeaturedSentence[]): boolean {
  return first !== undefined && basisOf(first.features) === 'meaning';
}
