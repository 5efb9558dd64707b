import { cleanLine } from '../../clean-text.ts';
import type { PageMark } from '../layout/layout.ts';
import { looseKey } from '../page-names.ts';

/** More are no headline. */
const MOST_PARTS = 100;

/**
 * A heading without the line above or below its headline, where the page names the headline alone elsewhere:
 * `<h1><span>Budget</span> Council saves</h1>` beside `og:title` "Council saves".
 * @param named what the page is called
 */
export function headlineIn(heading: PageMark, named: readonly string[]): string {
  const whole = looseKey(heading.text);
  const parts = [...heading.element.querySelectorAll('*')]
    .slice(0, MOST_PARTS)
    .map((part) => cleanLine(part.textContent ?? ''));
  const partKeys = new Set(parts.map(looseKey));
  for (const name of named) {
    const key = looseKey(name);
    if (key === '' || key === whole || key.length * 3 < whole.length) continue;
    const shown = parts.find((part) => looseKey(part) === key);
    if (shown !== undefined) return shown;
    const rest = whole.startsWith(key) ? whole.slice(key.length) : whole.slice(0, -key.length);
    if (whole.startsWith(key) || whole.endsWith(key))
      if (partKeys.has(rest)) return verbatim(heading.text, name, rest);
  }
  return heading.text;
}

/** The heading as written, less its first or last words that make up `rest`. */
function verbatim(text: string, name: string, rest: string): string {
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (looseKey(before) === rest) return after;
    if (looseKey(after) === rest) return before;
  }
  return name;
}
