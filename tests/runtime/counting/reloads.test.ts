import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import type { Loader } from '../../../src/loading/loader.ts';
import { createLocalLoader } from '../../../src/loading/local-loader.ts';
import { gate } from '../../support/gate.ts';
import { counted, scrape } from '../../support/metrics/scrape.ts';
import { served } from '../../support/metrics/served.ts';
import { articleText, seedsFolder } from '../../support/seeds.ts';

const PARK = articleText({ url: 'https://news.example/park' }, 'The park closes at dusk.');

/** A product that loads its articles by a loader with changes. */
async function openApp(change: (loader: Loader) => Partial<Loader>) {
  const { meter, address } = await served();
  const config = {
    seedsDir: await seedsFolder({ 'park.txt': PARK }),
    maxArticleBytes: 1_000,
    maxQuestionLength: 500,
  };
  const loader: Loader = createLocalLoader(config);
  const changed = { ...loader, ...change(loader) };
  const app = await createApp(config, pino({ level: 'silent' }), { loader: changed, meter });
  onTestFinished(() => app.close());
  return { app, address };
}

test('a reload that ends in a fault is counted as failed', async () => {
  const { app, address } = await openApp((loader) => ({
    load: async (previous) => {
      if (previous) throw new Error('the roof fell in');
      return loader.load();
    },
  }));
  await expect(app.services.reload()).rejects.toThrow('the roof fell in');
  expect(counted(await scrape(address), 'dalil_reloads_total')).toEqual({
    'dalil_reloads_total{outcome="failed"}': 1,
  });
});

test('articles that another process made are counted as taken over', async () => {
  const { opened, open } = gate();
  let made = 0;
  const { address } = await openApp((loader) => ({
    next: async () => {
      await opened;
      return made++ === 0 ? loader.load() : undefined;
    },
  }));
  expect(counted(await scrape(address), 'dalil_reloads_total')).toEqual({});
  open();
  await expect
    .poll(async () => counted(await scrape(address), 'dalil_reloads_total'))
    .toEqual({ 'dalil_reloads_total{outcome="taken-over"}': 1 });
});
