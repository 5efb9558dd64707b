import type { Block, Reply } from '../contract/reply.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { informationReply, textBlock } from './blocks.ts';
import type { MessageKey } from './messages.ts';

/** A report of more lines goes into a file, and so many lines of each of its sections are shown. */
const MOST_LINES = 25;
const MOST_IN_SECTION = 4;

/**
 * A report for the asker alone: whole where it is short, else its first lines with the whole in a file.
 * @param name of the file
 */
export function reportReply(language: InterfaceLanguage, blocks: readonly Block[], name: string): Reply {
  if (blocks.length <= MOST_LINES) return informationReply(language, blocks);
  const text = blocks.map(lineOf).join('\n');
  return {
    ...informationReply(language, firstLines(blocks, language)),
    attachment: { name, text: `${text}\n` },
  };
}

/** A part of a report: its heading, and words from people or from files; nothing where there are none. */
export function reportSection(
  language: InterfaceLanguage,
  heading: MessageKey,
  lines: readonly string[],
  values?: Readonly<Record<string, string | number>>,
): Block[] {
  if (lines.length === 0) return [];
  return [
    textBlock(language, 'heading', heading, values),
    ...lines.map((text): Block => ({ type: 'foreign', text })),
  ];
}

/** The first lines of each section; the lead has all counts. */
function firstLines(blocks: readonly Block[], language: InterfaceLanguage): Block[] {
  const shown: Block[] = [];
  let inSection = 0;
  for (const block of blocks) {
    inSection = block.type === 'foreign' ? inSection + 1 : 0;
    if (inSection <= MOST_IN_SECTION) shown.push(block);
  }
  return [...shown, textBlock(language, 'note', 'reload-whole', { count: blocks.length - shown.length })];
}

function lineOf(block: Block): string {
  if (block.type === 'command') return `/${block.name} ${block.usage ?? ''}`.trimEnd();
  return 'text' in block ? block.text : '';
}
