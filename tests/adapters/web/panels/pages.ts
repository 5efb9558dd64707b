import type { WebMode } from '../../../../src/adapters/web/settings.ts';
import type { App } from '../../../../src/app.ts';
import { documentOf, type Page } from '../../../support/web/dom.ts';
import { openPages } from '../../../support/web/pages.ts';

/** What came back, parsed. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly document: Page;
}

/** The pages over some articles, and what asks for them as a browser at the same machine does. */
export interface ShownPages {
  readonly app: App;
  readonly folder: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
  post(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
}

export const PART = { 'x-part': '1' };

/** Serves articles' files to a test. */
export async function pagesOver(
  articles: Readonly<Record<string, string | Uint8Array>>,
  mode: WebMode = 'playground',
): Promise<ShownPages> {
  const { app, web, seeds } = await openPages({ articles, mode });
  const request =
    (method: string): ShownPages['get'] =>
    async (path, headers = {}) => {
      const response = await web.request(path, { method, headers: { host: 'localhost', ...headers } });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, document: documentOf(text) };
    };
  return { app, folder: seeds, get: request('GET'), post: request('POST') };
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
