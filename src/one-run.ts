import { type App, createApp } from './app.ts';
import type { Config } from './config.ts';
import { meaningAlone } from './embeddings/choose-meaning.ts';
import { loaderForOneRun } from './loading/choose-loader.ts';
import type { OnProgress } from './loading/loader.ts';
import type { Log } from './log.ts';

/** How a program that answers what it was given, and ends, has the product. */
export interface OneRun {
  readonly config: Config;
  readonly log: Log;
  /** The folder that was named for this run; that of the settings otherwise. */
  readonly seeds?: string;
  /** Makes what shows a person how many sentences have their vectors. */
  readonly shown?: () => OnProgress;
}

/**
 * Lets such a program use the product, once all sentences have their vectors where a service of embeddings is named; whatever comes of
 * it, the product is closed then.
 * @throws whatever `createApp` and `use` throw
 */
export async function withAppForOneRun<Result>(
  { config, log, seeds, shown }: OneRun,
  use: (app: App) => Promise<Result>,
): Promise<Result> {
  const loader = loaderForOneRun(config, log, seeds);
  const meaning = await meaningAlone(config, log, shown);
  const app = await createApp({ ...config, seedsDir: seeds ?? config.seedsDir }, log, { loader, meaning });
  try {
    await meaning?.settled();
    return await use(app);
  } finally {
    await app.close();
  }
}
