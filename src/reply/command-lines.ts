import type { CommandBlock } from '../contract/reply.ts';
import { readsFromRight } from '../text/unicode/scripts.ts';

/**
 * A command, its options and its description, in lines of one direction each: Latin options follow the command, Arabic ones stand
 * below it.
 * @param command as it is typed or pressed
 * @param escaped makes words safe to show
 */
export function commandLines(
  { usage = '', description = '' }: CommandBlock,
  command: string,
  escaped: (words: string) => string,
): string[] {
  const typed = readsFromRight(usage)
    ? [command, escaped(usage)]
    : [`${command} ${escaped(usage)}`.trimEnd()];
  return [...typed, escaped(description)].filter((line) => line !== '');
}
