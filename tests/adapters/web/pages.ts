import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WebSettings } from '../../../src/adapters/web/settings.ts';
import { type App, createApp } from '../../../src/app.ts';
import { createLog } from '../../../src/log.ts';
import { articleText } from '../../support/seeds.ts';
import { type Pages, pagesOf } from '../../support/web/pages.ts';

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

/**
 * The product over these articles, and its pages for readers unless the settings say otherwise. Made where no test is running, it
 * serves all tests of a file.
 */
export async function pagesOver(
  files: Readonly<Record<string, string>> = ARTICLES,
  settings: Partial<WebSettings> = {},
): Promise<Pages> {
  const seedsDir = await mkdtemp(path.join(tmpdir(), 'dalil-pages-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(seedsDir, name), text);
  const app = await createApp(
    { seedsDir, maxArticleBytes: 1_000_000, maxQuestionLength: 200 },
    createLog('silent'),
  );
  // It has read them: nothing is left behind, and no test ends before this does.
  await rm(seedsDir, { recursive: true });
  return readersPages(app, settings);
}

/** The pages for readers of a product. */
export function readersPages(app: App, settings: Partial<WebSettings> = {}): Pages {
  return pagesOf(app, { mode: 'public', ...settings });
}
