import data from '../data/author.json' with { type: 'json' };

const COLON = '\\s*[:：]\\s*';
const LEAD = '^[\\s|–—-]*';
const SPACED = `(?:${COLON}|,?\\s+|\\s*\\/\\s*|$)`;

/** What stands before a name: with a colon any of the words, without one only those that nothing else begins with. */
export const PREFIX = new RegExp(
  `${LEAD}(?:(?:${alternatives(data.prefixes)})(?:${COLON}|$)|(?:${alternatives(data.spacedPrefixes)})${SPACED})`,
  'iu',
);
/** "By Ines Holt", "بقلم: …", "Bài, ảnh: …": a line that says who wrote. */
export const SPOKEN_PREFIX = new RegExp(
  `${LEAD}(?:(?:${alternatives(data.prefixes)})${COLON}|(?:${alternatives(data.spokenPrefixes)})${SPACED})`,
  'iu',
);
/** Among them those that sentences and headlines begin with, too. */
export const WEAK_PREFIX = new RegExp(
  `${LEAD}(?:${alternatives(data.weakPrefixes)})(?!${COLON})(?:\\s|$)`,
  'iu',
);
/** "Ảnh: …", "Foto: …": whoever comes after it did not write. */
export const OTHER_WORK = new RegExp(
  `^(?:${alternatives(data.photoPrefixes)})(?:${COLON}|\\s*\\/\\s*|\\s)`,
  'iu',
);

/** Words as alternatives of a pattern, the longest first, so that a shorter one does not stand in its way. */
export function alternatives(texts: readonly string[]): string {
  return [...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** A text as a pattern that matches it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
