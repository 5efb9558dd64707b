import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WebSettings } from '../../../src/adapters/web/settings.ts';
import { createWebApp } from '../../../src/adapters/web/web-app.ts';
import { createApp } from '../../../src/app.ts';
import { createLog } from '../../../src/log.ts';
import { articleText } from '../../support/seeds.ts';

const HALL = 'https://city.example/hall';

/** Articles in three languages; two say the same. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'hall-en.txt': articleText(
    { title: 'The town hall', language: 'en', url: HALL, publisher: 'City Gazette', published: '2026-03-01' },
    'The town hall opens at eight on weekdays. It closes at four in the afternoon.\n\nThe mayor Anna Berg opened the new library in May. The library has nine reading rooms. <b>Bold</b> claims & "quotes" cost 40 crowns at the town hall.',
  ),
  'hall-vi.txt': articleText(
    { title: 'Thư viện mới', language: 'vi', url: 'https://city.example/vi' },
    'Thư viện mới có chín phòng đọc. Thư viện mở cửa lúc tám giờ sáng.',
  ),
  'hall-ar.txt': articleText(
    { title: 'المكتبة الجديدة', language: 'ar', url: 'https://city.example/ar', publisher: 'City Gazette' },
    'تضم المكتبة الجديدة تسع غرف للقراءة. وتفتح المكتبة أبوابها في الثامنة صباحًا.',
  ),
};

const PUBLIC: WebSettings = {
  mode: 'public',
  host: '127.0.0.1',
  port: 0,
  embedSites: [],
  trustedProxies: 0,
  rateLimitPerMinute: 1_000,
  seedsDir: 'seeds',
};

/** The product over these articles, and its pages for readers unless the settings say otherwise. */
export async function pagesOver(
  files: Readonly<Record<string, string>> = ARTICLES,
  settings: Partial<WebSettings> = {},
) {
  const seedsDir = await mkdtemp(path.join(tmpdir(), 'dalil-pages-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(seedsDir, name), text);
  const app = await createApp(
    { seedsDir, maxArticleBytes: 1_000_000, maxQuestionLength: 200 },
    createLog('silent'),
  );
  // It has read them: nothing is left behind, and no test ends before this does.
  await rm(seedsDir, { recursive: true });
  return { app, ...pagesOf(app, settings) };
}

/** The pages of a product, each time with an allowance of their own. */
export function pagesOf(app: Awaited<ReturnType<typeof createApp>>, changed: Partial<WebSettings> = {}) {
  const settings = { ...PUBLIC, ...changed };
  const web = createWebApp(app, settings);
  const get = (path: string, headers: Record<string, string> = {}) =>
    web.request(path, { headers: { host: 'localhost', ...headers } });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    web.request(path, {
      method: 'POST',
      body,
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    });
  return { web, settings, get, post };
}
