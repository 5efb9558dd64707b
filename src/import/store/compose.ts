import { createHash } from 'node:crypto';
import { findFooter } from '../../corpus/body.ts';
import { METADATA_KEYS, type Metadata } from '../../corpus/metadata.ts';
import { withoutEnd } from '../../text/unicode/without-end.ts';
import type { ImportedArticle } from '../page/read-page.ts';

/** An invisible mark before a line that would otherwise be taken for the article's own source line. */
const NOT_MARKUP = '\u2060';
/** White space but form feeds, which end pages. */
const TRAILING_SPACE = /[^\S\f]/;
const STAMP = /^# Imported by Dalil ([0-9a-f]{16})\b.*\n/m;

/** The text of an article's file: front matter with what is known, then the paragraphs between blank lines. */
export function composeArticle({ metadata, paragraphs }: ImportedArticle): string {
  const lines = METADATA_KEYS.flatMap((key) => {
    const value = metadata[key as keyof Metadata];
    // A JSON string is a YAML string on one line, whatever it holds.
    return value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`];
  });
  const body = `\n${protectEnd(paragraphs.join('\n\n')).trimStart()}\n`;
  const rest = `${lines.join('')}---\n${body}`;
  return `---\n# Imported by Dalil ${checksum(rest)}: a file that was changed by hand is never overwritten\n${rest}`;
}

/** Whether a file is exactly as an import wrote it (line ends aside, which version control may change). */
export function isAsImported(text: string): boolean {
  const unix = text.replaceAll('\r\n', '\n');
  const stamp = STAMP.exec(unix);
  return stamp?.index === 4 && checksum(unix.slice(4 + stamp[0].length)) === stamp[1];
}

/** Whether an import wrote a file, changed since or not. */
export function isImported(text: string): boolean {
  return STAMP.exec(text.replaceAll('\r\n', '\n').slice(0, 200)) !== null;
}

/**
 * A published last line such as "Source: the town hall" is text of the article and stays quotable: it becomes a paragraph
 * of its own, where the mark before it is white space to readers.
 */
function protectEnd(body: string): string {
  const at = findFooter(body, 0, false).source?.offset;
  return at === undefined
    ? body
    : `${withoutEnd(body.slice(0, at), TRAILING_SPACE)}\n\n${NOT_MARKUP}${body.slice(at)}`;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
