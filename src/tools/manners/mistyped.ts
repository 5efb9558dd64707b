import { hashString } from '../../text/unicode/hash.ts';
import { randomFrom } from './random.ts';

/** One text in so many is typed badly as well. */
const ONE_IN = 4;
const LEAST_LETTERS = 4;
const APOSTROPHES = /['’]/gu;
const HAMZA = /[أإآ]/gu;

/** A text as it may be typed in a hurry, the same every time: a letter gone, or twice; no text for most. */
export function mistyped(text: string): string[] {
  const hash = hashString(text);
  if (hash % ONE_IN !== 0) return [];
  const random = randomFrom(hash);
  const words = text.replaceAll(APOSTROPHES, '').replaceAll(HAMZA, 'ا').split(' ');
  const long = [...words.keys()].filter((at) => (words[at] ?? '').length >= LEAST_LETTERS);
  const chosen = long[Math.floor(random() * long.length)];
  if (chosen !== undefined) {
    const letters = [...(words[chosen] ?? '')];
    const at = 1 + Math.floor(random() * (letters.length - 1));
    letters.splice(at, 1, ...(random() < 0.5 ? [] : [letters[at] ?? '', letters[at] ?? '']));
    words[chosen] = letters.join('');
  }
  const typed = words.join(' ');
  return typed === text ? [] : [typed];
}
