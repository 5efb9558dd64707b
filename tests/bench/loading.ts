import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { type App, createApp } from '../../src/app.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/corpus/types.ts';
import { createWorkerLoader } from '../../src/loading/worker/worker-loader.ts';
import { MemoryPreferences } from '../../src/preferences/memory.ts';
import { articleText } from '../support/seeds.ts';
import { bagOf, readBags } from './bag.ts';
import { generateArticles, generateQuestions } from './generate.ts';
import { type Measured, measureMeanwhile } from './loading-measure.ts';
import { seededRandom } from './random.ts';

const SEED = 20_260_702;
const SMALL = 1_000;
const ARTICLES_A_FOLDER = 100;
/** Milliseconds after which a file counts as settled, so that the next reload need not read it again. */
const SETTLE_MS = 2_500;

/** `npm run bench:load`: what people who ask feel while a large folder is read and indexed, and how long that takes. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sentences: { type: 'string', default: '100000' },
      text: { type: 'string', default: '../shared/eval' },
    },
  });
  const found = await readBags(values.text);
  const bags = found.length > 0 ? found : [bagOf('ar', (await readCorpus('seeds')).articles)];
  const random = seededRandom(SEED);
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-bench-'));
  try {
    const articles = generateArticles(Number(values.sentences) + SMALL, bags, random);
    const small = articles.slice(0, SMALL / 25);
    await writeArticles(path.join(folder, 'seeds', 'small'), small);
    await writeArticles(path.join(folder, 'large'), articles.slice(small.length));
    await measureAll(folder, generateQuestions(200, small, random));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureAll(folder: string, questions: readonly string[]): Promise<void> {
  const seedsDir = path.join(folder, 'seeds');
  const config = { seedsDir, maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  const start = () =>
    createApp(
      config,
      pino({ level: 'silent' }),
      new MemoryPreferences(),
      Date.now,
      createWorkerLoader(
        { ...config, indexDir: path.join(folder, 'index') },
        { onNote: (note) => print(`  (${note})`) },
      ),
    );
  let app: App | undefined = await start();
  await Promise.all(questions.map((question) => app?.services.answer(question)));
  const reload = () => app!.services.reload();
  const measured = (work: () => Promise<unknown>) => measureMeanwhile(() => app, questions, work);
  await rename(path.join(folder, 'large'), path.join(seedsDir, 'large'));
  report('reload, all new', app, await measured(reload));
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  report('reload, nothing changed', app, await measured(reload));
  await appendFile(path.join(seedsDir, 'large', '0', 'bench-000077.md'), '\nOne more sentence.\n');
  report('reload, one changed', app, await measured(reload));
  await app.close();
  app = undefined;
  report('start, saved index', app, await measured(async () => (app = await start())), app);
  await app!.close();
  await rm(path.join(folder, 'index'), { recursive: true });
  app = undefined;
  report('start, no saved index', app, await measured(async () => (app = await start())), app);
  await app!.close();
}

async function writeArticles(folder: string, articles: readonly Article[]): Promise<void> {
  for (const [at, { id, text, title, url, language }] of articles.entries()) {
    const part = path.join(folder, String(Math.floor(at / ARTICLES_A_FOLDER)));
    if (at % ARTICLES_A_FOLDER === 0) await mkdir(part, { recursive: true });
    await writeFile(path.join(part, `${id}.md`), articleText({ title: title ?? '', url, language }, text));
  }
}

function report(name: string, before: App | undefined, measured: Measured, app = before): void {
  const { seconds, delay, asked, answered, failed, latency } = measured;
  const articles = app?.services.corpus().articles ?? [];
  const sentences = articles.reduce((sum, article) => sum + article.sentenceCount, 0);
  const figures = (of: Measured['delay']) =>
    `p50 ${of.p50.toFixed(1)}, p99 ${of.p99.toFixed(1)}, max ${of.max.toFixed(1)} ms`;
  print(`${name} (${articles.length} articles, ${sentences} sentences): ${seconds.toFixed(2)} s`);
  print(`  event loop ${figures(delay)}`);
  print(`  memory of the process afterwards ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`);
  if (asked > 0)
    print(`  asked ${asked}, answered meanwhile ${answered}, failed ${failed}; answers ${figures(latency)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
