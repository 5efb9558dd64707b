import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { WebEnv } from '../../../src/adapters/web/dependencies.ts';
import { servePages } from '../../../src/adapters/web/server/serve-pages.ts';
import { type WebMode, type WebSettings, webSettings } from '../../../src/adapters/web/settings.ts';
import { createWebApp } from '../../../src/adapters/web/web-app.ts';
import { type App, createApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import type { Listener } from '../../../src/listening/listen.ts';
import { createLog } from '../../../src/log.ts';
import { seedsFolder } from '../seeds.ts';

type Headers = Readonly<Record<string, string>>;

/** The real pages of a product. */
export interface Pages {
  readonly app: App;
  readonly web: Hono<WebEnv>;
  readonly settings: WebSettings;
  /** The folder of the articles; write to it, then reload. */
  readonly seeds: string;
  /** Requests a page as a browser of this machine would. */
  get(path: string, headers?: Headers): Promise<Response>;
  /** Sends JSON, or a body as it is, as a script of the page itself would. */
  post(path: string, body: unknown, headers?: Headers): Promise<Response>;
  /** Serves the pages on a free port until the test ends. */
  serve(): Promise<Listener>;
}

/** How the pages are opened: their articles (the project's own unless given), and other settings. */
export interface PagesOptions extends Partial<WebSettings> {
  readonly articles?: Readonly<Record<string, string | Uint8Array>>;
}

const OWN = { host: 'localhost', origin: 'http://localhost' } as const;

/** The pages of a product, each time with an allowance of questions of their own. */
export function pagesOf(app: App, { mode = 'playground', ...changed }: Partial<WebSettings> = {}): Pages {
  const settings = settingsFor(mode, changed);
  const web = createWebApp(app, settings);
  return {
    app,
    web,
    settings,
    seeds: settings.seedsDir,
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

/** Nobody is limited who does not ask to be, and any free port will do. */
function settingsFor(mode: WebMode, changed: Partial<WebSettings>): WebSettings {
  return { ...webSettings(parseConfig({}), mode), port: 0, rateLimitPerMinute: 1_000, ...changed };
}

/** Opens the product and its pages; both are closed when the test ends. */
export async function openPages({ articles, ...wanted }: PagesOptions = {}): Promise<Pages> {
  const seedsDir = articles ? await seedsFolder(articles) : 'seeds';
  const app = await createApp(parseConfig({ SEEDS_DIR: seedsDir }), createLog('silent'));
  onTestFinished(() => app.close());
  return pagesOf(app, { seedsDir, ...wanted });
}
