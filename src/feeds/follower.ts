import pLimit from 'p-limit';
import { TwinIndex } from '../check/twins/twin-index.ts';
import type { FeedsReport, HeldDecision } from '../contract/feeds.ts';
import type { ReloadReport } from '../contract/reload.ts';
import type { CorpusHeaders } from '../corpus/types.ts';
import { createFetcher, type Fetcher } from '../import/fetch/fetcher.ts';
import type { FetchLimits } from '../import/fetch/limits.ts';
import { createDocumentReader, type DocumentReader } from '../import/page/document-reader.ts';
import type { Log } from '../log.ts';
import { failureText } from './article/failure.ts';
import type { FeedDisk } from './files/feed-disk.ts';
import { heldRecords, recoverHeld } from './held/approve.ts';
import { decideHeld } from './held/decide.ts';
import { heldName } from './held/held-name.ts';
import { LIMITS, ROUNDS_AT_ONCE } from './limits.ts';
import { type BrokenRound, feedsReport } from './report.ts';
import { runRound } from './round/run-round.ts';
import type { RoundTools } from './round/tools.ts';
import { nextLook } from './schedule/backoff.ts';
import { Hosts } from './schedule/hosts.ts';
import { type FeedSettings, type FollowedFeed, privateHostsFor } from './settings/schema.ts';
import type { FeedStore } from './state/feed-store.ts';

/** With what feeds are followed, and by which clock. */
export interface FollowerOptions {
  readonly disk: FeedDisk;
  readonly limits: FetchLimits;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Reads documents instead of one that is started for rounds and ended after them. */
  readonly reader?: DocumentReader;
}

/** The running product, as far as it concerns who follows feeds for it. */
export interface FedProduct {
  corpus(): CorpusHeaders;
  reload(): Promise<ReloadReport>;
  /**
   * Says that files are about to be written.
   * @returns to be told once they are, and whether any were
   */
  writing(): (changed: boolean) => void;
}

/** Follows feeds for as long as a process runs; one process only follows those of a data folder. */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #product: FedProduct;
  readonly #store: FeedStore;
  readonly #hosts: Hosts;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  /** Feeds whose last round broke. */
  readonly #broken = new Map<string, BrokenRound>();
  readonly #rounds = pLimit(ROUNDS_AT_ONCE);
  readonly #twins = new TwinIndex();
  readonly #oneByOne = pLimit(1);
  readonly #reader: DocumentReader;
  #settings: FeedSettings;
  /** By the private hosts that they may reach. */
  readonly #fetchers = new Map<string, Fetcher>();

  /** @internal use `openFollower` */
  constructor(store: FeedStore, options: FollowerOptions, settings: FeedSettings, product: FedProduct) {
    const { log, now, random } = options;
    this.#store = store;
    this.#options = options;
    this.#settings = settings;
    this.#product = product;
    this.#reader = options.reader ?? createDocumentReader();
    this.#hosts = new Hosts({ store, log, now, random, signal: this.#stopping.signal });
  }

  /** Looks at every feed whose time has come; resolves when none is looked at any more. Never rejects. */
  async runDue(): Promise<void> {
    for (const feed of this.#settings.feeds) {
      if (this.#running.has(feed.url) || !this.#isDue(feed)) continue;
      const round = this.#rounds(() => this.#round(feed)).finally(() => this.#running.delete(feed.url));
      this.#running.set(feed.url, round);
    }
    const all = [...this.#running.values()];
    await Promise.all(all);
    if (this.#running.size === 0 && all.length > 0 && !this.#options.reader) await this.#reader.close();
  }

  /** Follows by other settings from the next round on. */
  use(settings: FeedSettings): void {
    this.#settings = settings;
  }

  report(fault?: string): FeedsReport {
    return feedsReport(this.#tools(), this.#broken, fault);
  }

  heldNames(): string[] {
    return heldRecords(this.#tools()).map(heldName);
  }

  /** @param typed as `FeedService.decide` takes it */
  decide(decision: 'approve' | 'discard', typed: string): Promise<HeldDecision> {
    return decideHeld(decision, typed, this.#tools(), this.#product.reload);
  }

  /** Gives up what is under way, which the next start takes up again. */
  async close(): Promise<void> {
    this.#stopping.abort();
    const fetchers = [...this.#fetchers.values()].map((fetcher) => fetcher.close());
    await Promise.all([...fetchers, this.#options.reader ? undefined : this.#reader.close()]);
    await Promise.all(this.#running.values());
    await this.#store.close();
  }

  /** Finishes what a crash may have left half done; what is quoted by that is read. */
  async recover(): Promise<void> {
    if (await recoverHeld(this.#tools())) this.#product.writing()(true);
    const now = this.#options.now();
    const waiting = new Set(
      this.#store.articles().flatMap(({ status, feed }) => (status === 'pending' ? feed : [])),
    );
    for (const url of waiting) {
      const record = this.#store.feed(url);
      if (record && record.failures === 0 && record.nextAt > now)
        await this.#store.write({ kind: 'feed', record: { ...record, nextAt: now } });
    }
  }

  #isDue({ url, every }: FollowedFeed): boolean {
    const now = this.#options.now();
    const record = this.#store.feed(url);
    const at = Math.max(record ? nextLook(record, every, now) : 0, this.#broken.get(url)?.nextTry ?? 0);
    return at <= now && this.#hosts.pausedUntil(url) === undefined && !this.#stopping.signal.aborted;
  }

  async #round(feed: FollowedFeed): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const written = this.#product.writing();
    let changed = false;
    try {
      const counts = await runRound(feed, { ...this.#tools(), fetcher: this.#fetcherFor(feed) });
      changed = counts.new + counts.changed + counts.removed > 0;
      this.#broken.delete(feed.url);
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      // Such as a full disk: whatever was written counts.
      changed = true;
      this.#noteBroken(feed, error);
    } finally {
      written(changed);
    }
  }

  #noteBroken({ url }: FollowedFeed, error: unknown): void {
    const { now, log } = this.#options;
    const { since, failures } = this.#broken.get(url) ?? { since: now(), failures: 0 };
    const nextTry = now() + LIMITS.firstRetry;
    this.#broken.set(url, { since, failures: failures + 1, reason: failureText(error), nextTry });
    log.error({ err: error, feed: url }, 'following a feed failed');
  }

  #tools(): Omit<RoundTools, 'fetcher'> {
    const { log, now, random, limits, disk } = this.#options;
    return {
      held: disk.held,
      seeds: disk.seeds,
      twins: this.#twins,
      oneByOne: this.#oneByOne,
      settings: this.#settings,
      store: this.#store,
      hosts: this.#hosts,
      reader: this.#reader,
      log,
      now,
      random,
      limits,
      signal: this.#stopping.signal,
      openSeeds: async () => {
        const corpus = await disk.readSeeds(this.#product.corpus());
        await this.#twins.update(corpus.articles);
        return disk.openSeeds(corpus);
      },
    };
  }

  #fetcherFor(feed: FollowedFeed): Fetcher {
    const allowPrivate = privateHostsFor(feed, this.#settings);
    const key = allowPrivate.join();
    const { limits, now } = this.#options;
    const fetcher = this.#fetchers.get(key) ?? createFetcher({ allowPrivate }, limits, now);
    this.#fetchers.set(key, fetcher);
    return fetcher;
  }
}

/**
 * Begins to follow feeds.
 * @returns undefined when another process follows them
 * @throws DalilError `feeds-unavailable` when what is known of them cannot be kept
 */
export async function openFollower(
  options: FollowerOptions,
  settings: FeedSettings,
  product: FedProduct,
): Promise<Follower | undefined> {
  const { disk, log } = options;
  const store = await disk.openStore((key) =>
    log.warn({ key }, 'what was known of a feed or its page cannot be read'),
  );
  if (!store) return undefined;
  const follower = new Follower(store, options, settings, product);
  try {
    await follower.recover();
  } catch (error) {
    await follower.close();
    throw error;
  }
  return follower;
}
