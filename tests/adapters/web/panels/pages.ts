import { parseHTML } from 'linkedom';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import type { WebMode } from '../../../../src/adapters/web/settings.ts';
import { createWebApp } from '../../../../src/adapters/web/web-app.ts';
import { type App, createApp } from '../../../../src/app.ts';
import type { DomDocument } from '../../../../src/import/page/dom.ts';
import { seedsFolder } from '../../../support/seeds.ts';

/** The pages over some articles, and what asks for them as a browser at the same machine does. */
export interface Pages {
  readonly app: App;
  readonly folder: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
  post(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
}

/** What came back. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly document: DomDocument;
}

export const PART = { 'x-part': '1' };

/** Serves articles' files to a test. */
export async function pagesOver(
  files: Readonly<Record<string, string | Uint8Array>>,
  mode: WebMode = 'playground',
): Promise<Pages> {
  const folder = await seedsFolder(files);
  const limits = { maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  const app = await createApp({ seedsDir: folder, ...limits }, pino({ level: 'silent' }));
  onTestFinished(() => app.close());
  const served = { host: '127.0.0.1', port: 0, embedSites: [], trustedProxies: 0, rateLimitPerMinute: 100 };
  const web = createWebApp(app, { mode, seedsDir: folder, ...served });
  const request =
    (method: string): Pages['get'] =>
    async (path, headers = {}) => {
      const response = await web.request(path, { method, headers: { host: 'localhost', ...headers } });
      const text = await response.text();
      const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
      return { status: response.status, headers: response.headers, text, document };
    };
  return { app, folder, get: request('GET'), post: request('POST') };
}

/** The text of the first element that a selector finds; fails where there is none. */
export function textAt({ document }: Shown, selector: string): string {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element.textContent ?? '';
}

/** The texts of all elements that a selector finds. */
export function textsAt({ document }: Shown, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}
