import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { WebEnv } from '../../../src/adapters/web/dependencies.ts';
import { type ServedPages, servePages } from '../../../src/adapters/web/server/serve-pages.ts';
import { type WebMode, type WebSettings, webSettings } from '../../../src/adapters/web/settings.ts';
import { createWebApp } from '../../../src/adapters/web/web-app.ts';
import { type App, createApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { seedsFolder } from '../seeds.ts';

/** The real pages over real articles. */
export interface Pages {
  readonly app: App;
  readonly web: Hono<WebEnv>;
  /** The folder of the articles; write to it, then reload. */
  readonly seeds: string;
  readonly settings: WebSettings;
  /** Requests a page as a browser of this machine would. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends JSON as a script of the page itself would. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Serves the pages on a free port until the test ends. */
  serve(): Promise<ServedPages>;
}

/** How the pages are opened: their mode, their articles (the project's own unless given), other settings. */
export interface PagesOptions extends Partial<WebSettings> {
  readonly articles?: Readonly<Record<string, string>>;
}

const OWN = { host: 'localhost', origin: 'http://localhost' } as const;

/** Opens the product and its pages; they are closed when the test ends. */
export async function openPages({ articles, ...wanted }: PagesOptions = {}): Promise<Pages> {
  const seedsDir = articles ? await seedsFolder(articles) : 'seeds';
  const config = { ...parseConfig({ SEEDS_DIR: seedsDir }), port: 0 };
  const mode: WebMode = wanted.mode ?? 'playground';
  const settings = { ...webSettings(config, mode), ...wanted };
  const app = await createApp(config, createLog('silent'));
  onTestFinished(() => app.close());
  const web = createWebApp(app, settings);
  return {
    app,
    web,
    seeds: seedsDir,
    settings,
    get: async (path, headers = {}) => web.request(path, { headers: { host: OWN.host, ...headers } }),
    post: async (path, body, headers = {}) =>
      web.request(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { ...OWN, 'content-type': 'application/json', ...headers },
      }),
    serve: async () => {
      const served = await servePages(web, settings);
      onTestFinished(() => served.close());
      return served;
    },
  };
}
