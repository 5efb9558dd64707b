import type { Article, Problem } from '../corpus/types.ts';
import { lineNumber } from '../text/unicode/lines.ts';
import data from './data/warnings.json' with { type: 'json' };

/** A kind of warning; its wording is in `data/warnings.json`. */
export type WarningCode = keyof typeof data;

/**
 * Words a warning about an article.
 * @param offset its place in the article's text (UTF-16), if it has one
 * @param detail added to the reason after a colon
 */
export function warning(article: Article, code: WarningCode, offset?: number, detail?: string): Problem {
  const { reason, remedy } = data[code];
  return {
    severity: 'warning',
    code,
    file: article.file,
    line: offset === undefined ? undefined : lineNumber(article.text, offset),
    reason: detail === undefined ? reason : `${reason}: ${detail}`,
    remedy,
  };
}

/** The beginning of a text, for a reason that has to show which text is meant. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}
