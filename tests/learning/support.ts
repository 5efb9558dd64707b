import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Context } from '../../src/contract/services.ts';
import { openQuestionLog } from '../../src/learning/question-log.ts';
import { MemoryPreferences } from '../../src/preferences/memory.ts';
import { CountingMeter } from '../support/counting.ts';
import { freshFolder } from '../support/folder.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const article = (slug: string, language: string, body: string) =>
  articleText({ title: slug, language, url: `https://news.example/${slug}` }, body);

/** What can be asked and is answered, in three languages. */
export const ANSWERED = 'How many trees did the park plant?';
/** What the articles say nothing about. */
export const LEFT_OPEN = 'Who repairs the harbour lighthouse?';

/** Articles of three languages. */
export function smallSeeds(): Promise<string> {
  return seedsFolder({
    'park.txt': article('park', 'en', 'The park planted 340 trees in March. A new path was opened.'),
    'cho.txt': article('cho', 'vi', 'Chợ có 120 quầy hàng. Chợ mở cửa lúc sáu giờ.'),
    'maktaba.txt': article('maktaba', 'ar', 'تفتح المكتبة أبوابها في الساعة الثامنة. في المكتبة 900 كتاب.'),
  });
}

/** How a product that learns is opened. */
export interface LearningOptions {
  readonly dataDir?: string;
  readonly isKeeping?: boolean;
  readonly days?: number;
  readonly now?: () => number;
  readonly logPersonal?: boolean;
}

/** A log of questions on disk, and what it logs and counts. */
export async function openLog(options: LearningOptions = {}) {
  const { isKeeping = true, days = 90, now } = options;
  const dataDir = options.dataDir ?? (await freshFolder());
  const logged: Record<string, unknown>[] = [];
  const sink = { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) };
  const log = pino({ level: 'info', base: null }, sink);
  const meter = new CountingMeter();
  const settings = { questionLog: isKeeping, questionLogDays: days, dataDir };
  const questionLog = await openQuestionLog(settings, log, meter, now);
  onTestFinished(() => questionLog?.close());
  return { questionLog, dataDir, log, logged, meter };
}

/** The product with a log of questions on disk. */
export async function openLearning(options: LearningOptions = {}) {
  const opened = await openLog(options);
  const { questionLog, log, meter } = opened;
  const preferences = new MemoryPreferences();
  const config = { seedsDir: await smallSeeds(), maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  const { logPersonal, now } = options;
  const app = await createApp({ ...config, logPersonal }, log, { preferences, questionLog, now, meter });
  const close = async () => {
    await app.close();
    await questionLog?.close();
  };
  onTestFinished(close);
  return { ...opened, app, preferences, close };
}

/** Whoever asks. */
export function asker(personId = '100000000000000001', more: Partial<Context> = {}): Context {
  return { language: 'en', isAdministrator: false, personId, ...more };
}

/** Whoever runs the bot. */
export const ADMINISTRATOR = asker('900000000000000009', { isAdministrator: true });

/** All files below a folder, by their names, with their bytes. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
}
