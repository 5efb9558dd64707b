/**
 * A text without those characters at its end that a pattern of one UTF-16 unit matches. A pattern anchored to the end would try
 * every run of them in the middle as well, each from every place in it, which takes hours in a line of megabytes.
 */
export function withoutEnd(text: string, unit: RegExp): string {
  let end = text.length;
  while (end > 0 && unit.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
