import type { ContentWord } from './parse-question.ts';

/** Content words in stretches of neighbours. */
export function runsOf(content: readonly ContentWord[]): ContentWord[][] {
  const runs: ContentWord[][] = [];
  for (const word of content) {
    const last = runs.at(-1);
    if (last?.at(-1)?.index === word.index - 1) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The stretch of neighbours that begins with some content word. */
export function runFrom(content: readonly ContentWord[], from: number): ContentWord[] {
  const start = content[from]?.index ?? 0;
  return content.slice(from).filter(({ index }, offset) => index === start + offset);
}

/** The stretch of neighbours that ends with some content word. */
export function runTo(content: readonly ContentWord[], to: number): ContentWord[] {
  return lastRun(content.slice(0, to + 1));
}

/** The last stretch of neighbours. */
export function lastRun(content: readonly ContentWord[]): ContentWord[] {
  const last = content.at(-1);
  return content.filter(({ index }, at) => last && last.index - index === content.length - 1 - at);
}
