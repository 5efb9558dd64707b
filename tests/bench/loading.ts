import { appendFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { type App, createApp } from '../../src/app.ts';
import { createWorkerLoader } from '../../src/loading/worker/worker-loader.ts';
import { generateArticles, SENTENCES_PER_ARTICLE } from './corpus/articles.ts';
import { wordSources } from './corpus/corpus.ts';
import { generateQuestions } from './corpus/questions.ts';
import { seededRandom } from './corpus/random.ts';
import { writeArticles } from './corpus/write-articles.ts';
import { type Measured, measureMeanwhile } from './loading-measure.ts';

const SEED = 20_260_702;
const SMALL = 1_000;
/** Milliseconds after which a file counts as settled, so that the next reload need not read it again. */
const SETTLE_MS = 2_500;

/** `npm run bench:load`: what people who ask feel while a large folder is read and indexed, and how long that takes. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sentences: { type: 'string', default: '100000' },
      text: { type: 'string' },
    },
  });
  const sources = await wordSources(values.text);
  const random = seededRandom(SEED);
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-bench-'));
  try {
    const articles = generateArticles(Number(values.sentences) + SMALL, sources, random);
    const small = articles.slice(0, SMALL / SENTENCES_PER_ARTICLE);
    await writeArticles(path.join(folder, 'seeds', 'small'), small);
    await writeArticles(path.join(folder, 'large'), articles.slice(small.length));
    const questions = generateQuestions(200, small, random).map(({ text }) => text);
    await measureAll(folder, questions);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureAll(folder: string, questions: readonly string[]): Promise<void> {
  const seedsDir = path.join(folder, 'seeds');
  const config = { seedsDir, maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  const start = () =>
    createApp(config, pino({ level: 'silent' }), {
      loader: createWorkerLoader(
        { ...config, indexDir: path.join(folder, 'index') },
        { onNote: (note) => print(`  (${note})`) },
      ),
    });
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
