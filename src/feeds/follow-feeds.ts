import { setTimeout as pause } from 'node:timers/promises';
import type { FeedService } from '../contract/feeds.ts';
import { DalilError } from '../errors.ts';
import { DEFAULT_FETCH_LIMITS } from '../import/fetch/limits.ts';
import type { Log } from '../log.ts';
import { type FeedPlaces, feedDisk } from './files/feed-disk.ts';
import { type FedProduct, type Follower, type FollowerOptions, openFollower } from './follower.ts';
import { readFeedSettings } from './settings/feed-settings.ts';
import type { FeedSettings } from './settings/schema.ts';

/** Milliseconds between two looks at what is due; feeds have times of minutes and more. */
const TICK_MS = 15_000;

/** How a process follows feeds: on its own disk, over the network, by the clock of the machine. */
export function followerOptions(places: FeedPlaces, log: Log): FollowerOptions {
  const disk = feedDisk(places);
  return { disk, limits: DEFAULT_FETCH_LIMITS, log, now: Date.now, random: Math.random };
}

/** Feeds that are followed from their start to their end, and what commands may ask of that. */
export interface FeedFollowing {
  readonly service: FeedService;
  /** Begins; whatever goes wrong later is logged. */
  start(product: FedProduct): Promise<void>;
  /** Gives up what is under way, which the next start takes up again. */
  close(): Promise<void>;
}

/**
 * Prepares to follow the feeds of a file. Another process that has the same data folder open goes first; once it has ended, this
 * one takes over.
 * @param file feeds.yaml, read again by `reread`
 * @param tick resolves when it is time to look again; rejects when the signal aborts
 * @throws DalilError `configuration` when the file cannot be used
 */
export async function prepareFeeds(
  file: string,
  options: FollowerOptions,
  tick: (signal: AbortSignal) => Promise<unknown> = (signal) =>
    pause(TICK_MS, undefined, { signal, ref: false }),
): Promise<FeedFollowing> {
  const state: State = {
    file,
    options,
    settings: await readFeedSettings(file),
    stopping: new AbortController(),
  };
  return {
    service: serviceOf(state),
    start: async (product) => {
      state.product = product;
      await open(state);
      if (!state.follower)
        options.log.warn('another process follows the feeds; this one takes over when it ends');
      state.loop = keepFollowing(state, tick);
    },
    close: async () => {
      state.stopping.abort();
      await state.follower?.close();
      await state.loop;
      // One that was being opened meanwhile.
      await state.follower?.close();
    },
  };
}

interface State {
  readonly file: string;
  readonly options: FollowerOptions;
  readonly stopping: AbortController;
  settings: FeedSettings;
  /** Why the file cannot be used as it is now. */
  fault?: string;
  product?: FedProduct;
  follower?: Follower;
  loop?: Promise<void>;
}

async function open(state: State): Promise<void> {
  const { options, settings, product } = state;
  if (product) state.follower = await openFollower(options, settings, product);
}

/** Follows once the other process has ended. What that one has brought meanwhile is not among the articles of this one. */
async function takeOver(state: State): Promise<void> {
  await open(state);
  if (!state.follower) return;
  state.options.log.info('this process follows the feeds now');
  await state.product?.reload();
}

async function keepFollowing(state: State, tick: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const { signal } = state.stopping;
  while (!signal.aborted) {
    // A feed that takes long holds up no other: the next look comes meanwhile.
    void state.follower?.runDue();
    await tick(signal).catch(() => {});
    if (state.follower || signal.aborted) continue;
    await takeOver(state).catch((error: unknown) =>
      state.options.log.error({ err: error }, 'feeds cannot be followed'),
    );
  }
}

function serviceOf(state: State): FeedService {
  return {
    report: () => state.follower?.report(state.fault) ?? { state: 'elsewhere' },
    heldNames: () => state.follower?.heldNames() ?? [],
    decide: async (decision, typed) =>
      state.follower ? state.follower.decide(decision, typed) : { outcome: 'elsewhere' },
    reread: async () => {
      try {
        state.settings = await readFeedSettings(state.file);
        state.fault = undefined;
        state.follower?.use(state.settings);
      } catch (error) {
        if (!(error instanceof DalilError)) throw error;
        state.fault = error.message;
        state.options.log.warn({ reason: error.message }, 'the feeds are followed as before');
      }
      return state.fault;
    },
  };
}
