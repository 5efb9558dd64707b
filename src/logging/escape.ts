/** Controls, marks that turn or hide text, ends of lines, halves of characters: they could forge a line or steer a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** The same where lines may break: in the trace of an error. */
const UNSEEN_IN_LINES = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A line of JSON in which all that cannot be seen is written as an escape: it is read back as it was. */
export function escapedLine(line: string): string {
  return line.replace(/\n$/, '').replace(UNSEEN, escapeOf) + (line.endsWith('\n') ? '\n' : '');
}

/** A value of the log with all that cannot be seen shown as an escape, to be read by people. */
export function escapedValue(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return value.replace(key === 'stack' ? UNSEEN_IN_LINES : UNSEEN, escapeOf);
  if (Array.isArray(value)) return value.map((each) => escapedValue(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    String(escapedValue(name)),
    escapedValue(each, name),
  ]);
  return Object.fromEntries(entries);
}

function escapeOf(character: string): string {
  return Array.from(
    character.split(''),
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('');
}
