import { urlKey } from '../../corpus/link.ts';
import type { Article } from '../../corpus/types.ts';
import { ImportFailure } from '../../import/failure.ts';
import type { ImportedArticle } from '../../import/page/read-page.ts';
import { failureText, isOfMachine, reasonText } from '../article/failure.ts';
import { withFeedMetadata } from '../article/own-metadata.ts';
import { LIMITS, MOST_CHECKS } from '../limits.ts';
import { isTime, nextCheck } from '../schedule/backoff.ts';
import { HostPaused, isHostTrouble } from '../schedule/hosts.ts';
import type { FollowedFeed } from '../settings/schema.ts';
import type { ArticleRecord } from '../state/records.ts';
import { loadIfChanged } from './load.ts';
import { type RoundState, settlePage } from './settle.ts';
import type { RoundTools } from './tools.ts';

/** The articles of a feed that should be looked at again now, the longest overdue first. */
export function articlesToCheck(feed: FollowedFeed, { store, now }: RoundTools): ArticleRecord[] {
  return store
    .articles()
    .filter(({ feed: of, status, held, checkAt }) => {
      // What waits for an administrator is not changed under their eyes.
      return of === feed.url && status === 'kept' && !held && isTime(checkAt, now());
    })
    .sort((a, b) => a.checkAt - b.checkAt)
    .slice(0, MOST_CHECKS);
}

/** Looks whether the page of an article has changed or is gone; a failure changes nothing. */
export async function checkArticle(
  record: ArticleRecord,
  feed: FollowedFeed,
  state: RoundState,
  tools: RoundTools,
): Promise<void> {
  const checkAt = nextCheck(record.addedAt ?? record.firstSeen, tools.now());
  const note = (changes: Partial<ArticleRecord>) =>
    tools.store.write({ kind: 'article', record: { ...record, checkAt, ...changes } });
  // Somebody has taken its file away, or broken it: that is not undone.
  if (record.page === undefined || state.folder.fileOf(record.page) === undefined) return note({});
  try {
    const loaded = await loadIfChanged(record.link, record.validators, tools);
    if (!loaded) return await note({ failures: 0, reason: undefined, gone: undefined });
    if (loaded.read.kind !== 'article') return await note({ validators: undefined });
    const imported = withFeedMetadata(loaded.read.article, feed);
    const moved = whereTo(record.page, imported, state.folder.preview(imported), tools);
    if (moved) return await noteGone(record, moved, state, tools);
    const { validators } = loaded;
    await tools.oneByOne(() => settlePage({ record, imported, validators }, state, tools));
  } catch (error) {
    if (tools.signal.aborted || isOfMachine(error)) throw error;
    if (error instanceof HostPaused) return;
    const reason = failureText(error);
    if (error instanceof ImportFailure && error.code === 'not-found')
      return noteGone(record, { reason }, state, tools);
    const soon = tools.now() + LIMITS.firstArticleRetry;
    await note({ failures: record.failures + 1, reason, ...(isHostTrouble(error) ? { checkAt: soon } : {}) });
  }
}

interface Departure {
  readonly reason: string;
  /** Where the same article is now. */
  readonly to?: string;
  /** Another page is there now. */
  readonly elsewhere?: boolean;
}

/** Where a page's link leads now, when that is another page; the article is taken for moved only if it is the same there. */
function whereTo(
  page: string,
  { metadata }: ImportedArticle,
  article: Article,
  { twins }: RoundTools,
): Departure | undefined {
  const to = metadata.url ?? page;
  if (urlKey(to) === urlKey(page)) return undefined;
  const isSame = twins.warningOf(article, ({ url }) => urlKey(url) === urlKey(page)).length > 0;
  return isSame
    ? { reason: reasonText('moved', { link: to }), to }
    : { reason: reasonText('elsewhere', { link: to }), elsewhere: true };
}

/** A page counts as gone when a second look, hours later, finds it gone too. */
async function noteGone(
  record: ArticleRecord,
  { reason, to, elsewhere }: Departure,
  { counts }: RoundState,
  { store, now, log }: RoundTools,
): Promise<void> {
  const isSame = record.gone?.to === to && record.gone?.elsewhere === elsewhere;
  const before = isSame ? record.gone : undefined;
  const since = before?.since ?? now();
  const isSure = now() - since >= LIMITS.confirmGone;
  const confirmedAt = before?.confirmedAt ?? (isSure ? now() : undefined);
  const checkAt = isSure ? nextCheck(record.addedAt ?? since, now()) : since + LIMITS.confirmGone;
  const gone = { since, reason, to, elsewhere, confirmedAt };
  await store.write({
    kind: 'article',
    record: { ...record, gone, checkAt, failures: 0, reason: undefined },
  });
  if (!isSure || before?.confirmedAt !== undefined) return;
  counts.withdrawn++;
  log.warn({ feed: record.feed, file: record.file, link: record.link, reason }, 'an article was withdrawn');
}
