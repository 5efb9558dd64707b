import type { Source } from '../../../../contract/reply.ts';
import { factLines, sourceFacts } from '../../../../reply/source-facts.ts';
import { alsoInOf, type SourceGroup } from '../../../../reply/source-groups.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { escapeForeign, linkTarget } from './escape.ts';

/** Discord hides a link behind words only when they do not look like an address themselves. */
const LOOKS_LIKE_ADDRESS = /\p{L}\.\p{L}{2}|:\/\//u;

/** Further articles named for a quotation; more would crowd out the other quotations. */
const ALSO_IN_SHOWN = 3;

/** How a source is drawn. */
export interface SourceOptions {
  /** Where the title leads; `null` when a button leads there. */
  readonly link?: string | null;
  /** What else is to be said about it. */
  readonly remarks?: readonly string[];
}

/** Title with its link, and what else is known on lines of their own, so that mixed directions cannot tangle. */
export function renderSource(
  source: Source,
  language: InterfaceLanguage,
  { link = source.url, remarks = [] }: SourceOptions = {},
): string {
  const { title } = source;
  const about = [...sourceFacts(source, language), ...remarks].map(inOneLine).filter(Boolean);
  const shown = link === null ? small(inOneLine(title)) : titleWithLink(source, link);
  return [shown, ...factLines(about).map(small)].filter((line) => line !== '').join('\n');
}

/**
 * The other articles that say the same as quotations of one source, by title and link; nothing when there are none.
 * @param room characters that are left; a source that would not fit is left out whole
 */
export function renderAlsoIn(group: SourceGroup, language: InterfaceLanguage, room: number): string {
  let shown = '';
  for (const { lead, sources } of alsoInOf(group, language)) {
    let heading = `\n${small(lead)}`;
    for (const source of sources.slice(0, ALSO_IN_SHOWN)) {
      const line = `${heading}\n${titleWithLink(source, source.url)}`;
      if (shown.length + line.length > room) continue;
      shown += line;
      heading = '';
    }
  }
  return shown;
}

function titleWithLink({ title }: Source, link: string): string {
  const target = `<${linkTarget(link)}>`;
  const shown = inOneLine(title);
  if (shown.trim() === '') return target;
  return LOOKS_LIKE_ADDRESS.test(title) ? `${shown}\n${target}` : `[${shown}](${target})`;
}

function small(line: string): string {
  return line.trim() === '' ? '' : `-# ${line}`;
}

function inOneLine(text: string): string {
  return escapeForeign(text).replace(/\s+/gu, ' ').trim();
}
