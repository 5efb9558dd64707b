import { fillIn } from '../errors.ts';
import data from './data/masks.json' with { type: 'json' };

/** They split a number or an address for a pattern, and for nobody's eyes. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const PATTERNS = data.masks.map(({ pattern }) => new RegExp(fillIn(pattern, data.words), 'giu'));
/** What stands in the place of something masked: no word of any language, so that it makes no two questions alike. */
export const MASK = '[…]';

/** A question in one line, without what could tell of a person or give access to something: addresses, numbers, keys. */
export function masked(question: string): string {
  const line = question
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return PATTERNS.reduce((shown, pattern) => shown.replace(pattern, MASK), line);
}
