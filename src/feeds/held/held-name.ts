import { createHash } from 'node:crypto';
import { containsPrefixes, searchWords } from '../../catalogue/words.ts';
import allWords from '../data/all.json' with { type: 'json' };
import type { ArticleRecord } from '../state/records.ts';

/** UTF-16 units of a title in a name: with its digits a name has 100 at the most, which is what Discord takes. */
const LONGEST_TITLE = 88;
const ID = /(?:^|\[)([0-9a-f]{8})\]?\s*$/i;
/** The first half of a character that was cut in two. */
const HALF = /[\ud800-\udbff]$/;
const ALL = new Set(allWords.map(folded));

/** Eight hexadecimal digits that tell a held article from others. */
export function heldId({ key }: Pick<ArticleRecord, 'key'>): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/** What a held article is called where one is chosen: the beginning of its title, and its digits. */
export function heldName(record: ArticleRecord): string {
  const title = (record.held?.title ?? record.link).replace(/\s+/gu, ' ');
  const shown =
    title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).replace(HALF, '')}…`;
  return `${shown} [${heldId(record)}]`;
}

/** Those that are meant by what was typed: a name, its digits, words of a title, or a word for all. */
export function heldMeant(records: readonly ArticleRecord[], typed: string): readonly ArticleRecord[] {
  if (ALL.has(folded(typed))) return records;
  const id = ID.exec(typed.trim())?.[1]?.toLowerCase();
  if (id !== undefined) return records.filter((record) => heldId(record) === id);
  const wanted = searchWords(typed);
  if (wanted.length === 0) return [];
  return records.filter(({ held }) => containsPrefixes(searchWords(held?.title ?? ''), wanted));
}

/** Whether a word for all was typed. */
export function meansAll(typed: string): boolean {
  return ALL.has(folded(typed));
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
