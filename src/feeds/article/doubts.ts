import { articleWarnings } from '../../check/article-warnings.ts';
import type { TwinIndex } from '../../check/twins/twin-index.ts';
import type { Article } from '../../corpus/types.ts';
import { fillIn } from '../../errors.ts';
import data from '../data/doubts.json' with { type: 'json' };

const HOLDING: ReadonlySet<string> = new Set(data.holding);

/**
 * Why an article should be looked at by a person before it is quoted; empty when nothing speaks against it.
 * @param twins the articles that there are already
 * @param counts whether an article is one that it may not repeat: its own earlier version is not
 */
export function doubtsAbout(
  article: Article,
  twins: TwinIndex,
  counts: (other: Article) => boolean,
): string[] {
  const warnings = [...articleWarnings(article), ...twins.warningOf(article, counts)];
  return [
    ...tooShort(article),
    ...warnings.filter(({ code }) => HOLDING.has(code)).map(({ reason }) => reason),
  ];
}

/** The doubt about a text that an administrator did not want, and that is another now. */
export const CHANGED_SINCE = data.reasons['changed-since'];

function tooShort({ paragraphs, text }: Article): string[] {
  const characters = paragraphs.reduce((sum, { start, end }) => sum + [...text.slice(start, end)].length, 0);
  return characters < data.shortestText ? [fillIn(data.reasons['too-short'], { length: characters })] : [];
}
