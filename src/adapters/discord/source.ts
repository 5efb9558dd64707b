import { message } from '../../reply/messages.ts';
import type { QuotationBlock, Source } from '../../reply/types.ts';
import type { InterfaceLanguage } from '../../text/language.ts';
import { escapeForeign, linkTarget } from './escape.ts';

/** Discord hides a link behind words only when they do not look like an address themselves. */
const LOOKS_LIKE_ADDRESS = /\p{L}\.\p{L}{2}|:\/\//u;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const LEFT_TO_RIGHT = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** Further articles named below a quotation; more would crowd out the other quotations. */
const ALSO_IN_SHOWN = 3;

/** Title with its link, and what else is known on a line of its own, so that mixed directions cannot tangle. */
export function renderSource(source: Source, language: InterfaceLanguage): string {
  const derived = source.derived ? [message(language, 'derived-title')] : [];
  return [titleWithLink(source), ...[...aboutLines(source), ...derived].map(small)].join('\n');
}

/**
 * The other articles that say the same, by title and link; nothing when there are none.
 * @param room characters that are left; a source that would not fit is left out whole
 */
export function renderAlsoIn({ alsoIn }: QuotationBlock, language: InterfaceLanguage, room: number): string {
  const lead = `\n${small(message(language, 'also-in'))}`;
  let shown = lead;
  for (const source of alsoIn.slice(0, ALSO_IN_SHOWN)) {
    const line = `\n${titleWithLink(source)}`;
    if (shown.length + line.length <= room) shown += line;
  }
  return shown === lead ? '' : shown;
}

/** Publisher, author and date in one line, or each in its own where one reads from the right and another from the left. */
function aboutLines({ publisher, author, published }: Source): string[] {
  const parts = [publisher, author, published?.slice(0, 10)].filter((part) => part?.trim()) as string[];
  const mixed = RIGHT_TO_LEFT.test(parts.join()) && LEFT_TO_RIGHT.test(parts.join());
  if (mixed) return parts;
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

function titleWithLink({ title, url }: Source): string {
  const target = `<${linkTarget(url)}>`;
  const shown = inOneLine(title);
  if (shown.trim() === '') return target;
  return LOOKS_LIKE_ADDRESS.test(title) ? `${shown}\n${target}` : `[${shown}](${target})`;
}

function small(line: string): string {
  return `-# ${inOneLine(line)}`;
}

function inOneLine(text: string): string {
  return escapeForeign(text).replace(/\n/g, ' ');
}
