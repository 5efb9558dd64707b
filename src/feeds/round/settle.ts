import { urlKey } from '../../corpus/link.ts';
import type { Article } from '../../corpus/types.ts';
import type { Validators } from '../../import/fetch/validators.ts';
import type { ImportedArticle } from '../../import/page/read-page.ts';
import type { ArticleStore } from '../../import/store/article-store.ts';
import { CHANGED_SINCE, doubtsAbout } from '../article/doubts.ts';
import { digestOf } from '../article/own-metadata.ts';
import { nextCheck } from '../schedule/backoff.ts';
import type { ArticleRecord } from '../state/records.ts';
import type { RoundCounts, RoundTools } from './tools.ts';

/** A page as it was fetched just now. */
export interface FetchedPage {
  readonly record: ArticleRecord;
  readonly imported: ImportedArticle;
  readonly validators?: Validators;
}

/** The folder of the articles during one round, and what the round has done so far. */
export interface RoundState {
  readonly folder: ArticleStore;
  readonly counts: RoundCounts;
}

/**
 * Decides what becomes of a page: its article is kept, held, or left as it was. The file is written before it is noted; after
 * a crash in between the page is fetched again, and writing the same text again changes nothing.
 * @throws ImportFailure when its article cannot be kept
 */
export async function settlePage(page: FetchedPage, state: RoundState, tools: RoundTools): Promise<void> {
  const { imported, validators } = page;
  const article = state.folder.preview(imported);
  const record: ArticleRecord = {
    ...page.record,
    validators,
    page: article.url,
    pageKey: urlKey(article.url),
    title: article.heading.text,
    failures: 0,
    reason: undefined,
    gone: undefined,
    checkAt: nextCheck(page.record.addedAt ?? tools.now(), tools.now()),
  };
  const isRefused = record.refused === digestOf(article.text);
  if (isAlias(record, tools)) return keep({ ...record, status: 'alias' }, tools);
  if (isRefused)
    return keep({ ...record, status: record.file === undefined ? 'discarded' : record.status }, tools);
  const existing = state.folder.fileOf(article.url);
  const doubts = (await needsNoApproval(existing, article, tools)) ? [] : doubtsOf(record, article, tools);
  if (doubts.length > 0) return hold(record, article, existing, doubts, state, tools);
  await save({ ...page, record }, state, tools);
}

/** Another link led to the same article before, which is looked after there. */
function isAlias({ key, pageKey }: ArticleRecord, { store }: RoundTools): boolean {
  const isOther = (other: ArticleRecord) => other.key !== key && other.pageKey === pageKey;
  return store
    .articles()
    .some((other) => isOther(other) && (other.status === 'kept' || other.status === 'held'));
}

/** The article is there word for word already, or in a person's own file, which nothing is written into. */
async function needsNoApproval(
  existing: string | undefined,
  { text }: Article,
  { seeds }: RoundTools,
): Promise<boolean> {
  if (existing === undefined) return false;
  return (await seeds.read(existing)) === text || !(await seeds.isOurs(existing));
}

function doubtsOf(record: ArticleRecord, article: Article, tools: RoundTools): string[] {
  const own = new Set([urlKey(article.url)]);
  // What it was moved from says the same and is about to go.
  if (tools.settings.withdrawn === 'remove')
    for (const { gone, pageKey } of tools.store.articles())
      if (gone?.to !== undefined && pageKey && own.has(urlKey(gone.to))) own.add(pageKey);
  const doubts = doubtsAbout(article, tools.twins, ({ url }) => !own.has(urlKey(url)));
  return record.status === 'discarded' ? [CHANGED_SINCE, ...doubts] : doubts;
}

async function hold(
  record: ArticleRecord,
  article: Article,
  existing: string | undefined,
  reasons: readonly string[],
  { counts }: RoundState,
  tools: RoundTools,
): Promise<void> {
  const file = article.file.replace(/^.*\//, '');
  await tools.held.write(file, article.text);
  const { heading, text } = article;
  const held = { file, at: tools.now(), title: heading.text, digest: digestOf(text), reasons: [...reasons] };
  await keep({ ...record, status: existing === undefined ? 'held' : 'kept', file: existing, held }, tools);
  counts.held++;
}

async function save(
  { record, imported }: FetchedPage,
  { folder, counts }: RoundState,
  tools: RoundTools,
): Promise<void> {
  const now = tools.now();
  const article = folder.preview(imported);
  const { status, file, title } = await folder.save(imported);
  if (status !== 'kept') tools.twins.add(article);
  await keep(
    {
      ...record,
      status: 'kept',
      file,
      title,
      digest: digestOf(article.text),
      byHand: status === 'kept',
      order: Math.min(Date.parse(article.published ?? '') || record.order, now),
      addedAt: record.addedAt ?? now,
      changedAt: status === 'updated' ? now : record.changedAt,
      removedAt: undefined,
    },
    tools,
  );
  if (status === 'added') counts.new++;
  if (status === 'updated') counts.changed++;
}

function keep(record: ArticleRecord, { store }: RoundTools): Promise<void> {
  return store.write({ kind: 'article', record });
}
