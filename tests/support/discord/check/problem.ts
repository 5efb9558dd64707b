import type { Problem } from '../refusal.ts';

/** One thing wrong, at its place. */
export function problem(path: (string | number)[], code: string, message: string): Problem {
  return { path, code, message };
}

/** A problem when a text is longer than Discord takes (UTF-16 units, as the reference documents). */
export function tooLong(text: unknown, most: number, path: (string | number)[]): Problem[] {
  if (typeof text !== 'string' || text.length <= most) return [];
  return [problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)];
}

/** A problem when a text is missing or outside `1..most`. */
export function outside(text: unknown, most: number, path: (string | number)[]): Problem[] {
  if (typeof text !== 'string' || text.length === 0) {
    return [problem(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  }
  return tooLong(text, most, path);
}
