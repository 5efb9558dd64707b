/** How much of what belongs to articles was found, and of what was found belongs there; counts, or shares that add up. */
export interface Overlap {
  readonly found: number;
  readonly missed: number;
  readonly foreign: number;
}

/** Words that a shingle holds, as in Zyte's article extraction benchmark. */
const SHINGLE = 4;

/** Fragments count when they stand in the text, white space and composition of letters aside. */
export function judgeFragments(
  text: string,
  { within, without }: { readonly within: readonly string[]; readonly without: readonly string[] },
): Overlap {
  const folded = spaced(text);
  const stands = (fragment: string) => folded.includes(spaced(fragment));
  const found = within.filter(stands).length;
  return { found, missed: within.length - found, foreign: without.filter(stands).length };
}

/** Shares of the runs of four words that two texts have in common or apart; they add up to 1, so that long pages weigh no more. */
export function judgeBody(text: string, body: string): Overlap {
  const [ours, theirs] = [wordRuns(text), wordRuns(body)];
  let found = 0;
  for (const [shingle, count] of ours) found += Math.min(count, theirs.get(shingle) ?? 0);
  const missed = total(theirs) - found;
  const foreign = total(ours) - found;
  const all = found + missed + foreign || 1;
  return { found: found / all, missed: missed / all, foreign: foreign / all };
}

/** Adds up what was judged page by page. */
export function sumOverlaps(overlaps: readonly Overlap[]): Overlap {
  const sum = (key: keyof Overlap) => overlaps.reduce((so, overlap) => so + overlap[key], 0);
  return { found: sum('found'), missed: sum('missed'), foreign: sum('foreign') };
}

/** Precision, recall and F1, each 0 to 1. */
export function rates({ found, missed, foreign }: Overlap) {
  const precision = found / (found + foreign || 1);
  const recall = found / (found + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The runs of four words of a text, each with how often it occurs; a shorter text is one run. */
export function wordRuns(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const runs = Math.max(words.length - SHINGLE + 1, Math.min(words.length, 1));
  for (let i = 0; i < runs; i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
