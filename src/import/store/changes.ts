import type { Metadata } from '../../corpus/metadata.ts';
import { METADATA_KEYS } from '../../corpus/metadata.ts';
import type { Article } from '../../corpus/types.ts';

/** Names what differs between two readings of an article, in one line; '' when nothing does that anybody would see. */
export function describeChanges(before: Article, after: Article): string {
  const fields = METADATA_KEYS.flatMap((key) => changedField(key as keyof Metadata, before, after));
  const [old, fresh] = [paragraphTexts(before), paragraphTexts(after)];
  const added = countMissing(fresh, old);
  const removed = countMissing(old, fresh);
  return [
    ...fields,
    added > 0 ? `${paragraphs(added)} new` : '',
    removed > 0 ? `${paragraphs(removed)} gone` : '',
    added + removed === 0 ? changedPlaces(before, after) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function changedField(key: keyof Metadata, before: Article, after: Article): string[] {
  const [old, fresh] = [before[key], after[key]];
  if (old === fresh) return [];
  if (old === undefined) return [`${key} "${fresh}" added`];
  if (fresh === undefined) return [`${key} "${old}" removed`];
  return [`${key} "${old}" → "${fresh}"`];
}

/** What is to be said where the paragraphs are the same. */
function changedPlaces(before: Article, after: Article): string {
  const texts = (article: Article) => paragraphTexts(article).join('\n');
  if (texts(before) !== texts(after)) return 'paragraphs in another order';
  const pages = ({ sentences }: Article) => sentences.map(({ page }) => page).join();
  return before.page === after.page && pages(before) !== pages(after) ? 'pages end elsewhere' : '';
}

function paragraphTexts({ text, paragraphs }: Article): string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

/** How many of `texts` have no counterpart in `others`, repetitions counted. */
function countMissing(texts: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}

function paragraphs(count: number): string {
  return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}
