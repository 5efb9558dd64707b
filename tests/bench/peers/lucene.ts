import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { freemem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Article } from '../../../src/corpus/types.ts';
import type { BenchCorpus } from '../corpus/corpus.ts';
import type { BenchQuestion } from '../corpus/questions.ts';
import { sentenceTexts } from '../corpus/sentence-texts.ts';
import type { ClockName } from '../run/clock.ts';
import { folderSize } from '../run/folder-size.ts';
import { isFound, latencyOf, type Measurement } from '../run/measurement.ts';

const JARS = '/usr/share/java';
const NEEDED = /^lucene-(core|analyzers-common)-8\.[\d.]+\.jar$/;
const SOURCE = fileURLToPath(new URL('./lucene/LuceneBench.java', import.meta.url));
const WARM_UP_MS = '3000';
const run = promisify(execFile);

/** What the Java program prints. */
interface Printed
  extends Pick<Measurement, 'buildSeconds' | 'heldAfterBuild' | 'heldAfterQuestions' | 'loadSeconds'>,
    Partial<Pick<Measurement, 'residentAfterBuild' | 'residentAfterQuestions'>> {
  readonly timedTimes: readonly number[];
  readonly timedFound: readonly (readonly number[])[];
  readonly hardTimes: readonly number[];
}

/** Why there is no Lucene 8 here. */
export async function luceneMissing(): Promise<string | undefined> {
  if ((await jars()).length < 2) return 'no Lucene 8: on Debian, apt-get install liblucene8-java';
  try {
    await run('javac', ['-version']);
    return undefined;
  } catch {
    return 'no Java compiler: on Debian, apt-get install default-jdk-headless';
  }
}

/** Lucene 8 with its analyzers of Arabic and English, and its standard one for Vietnamese, measured within the JVM. */
export async function measureLucene(
  corpus: BenchCorpus,
  folder: string,
  clock: ClockName,
): Promise<Measurement> {
  const files = {
    classes: path.join(folder, 'classes'),
    sentences: path.join(folder, 'sentences.tsv'),
    questions: path.join(folder, 'questions.tsv'),
    index: path.join(folder, 'index'),
  };
  await mkdir(files.index);
  await writeFile(files.sentences, sentenceLines(corpus.articles));
  await writeFile(files.questions, questionLines(corpus));
  const classPath = await jars();
  await run('javac', ['-cp', classPath.join(path.delimiter), '-d', files.classes, SOURCE]);
  const running = run(
    'java',
    [
      `-Xmx${Math.floor((freemem() * 0.6) / 2 ** 20)}m`,
      ...['-cp', [files.classes, ...classPath].join(path.delimiter), 'LuceneBench'],
      ...[files.sentences, files.questions, files.index, WARM_UP_MS, clock],
    ],
    { maxBuffer: 2 ** 28 },
  );
  process.once('SIGTERM', () => {
    running.child.kill();
    process.exit(1);
  });
  const { stdout } = await running;
  const { timedTimes, timedFound, hardTimes, ...figures } = JSON.parse(stdout) as Printed;
  const hits = corpus.questions.filter(({ source }, at) => isFound(source, timedFound[at]!));
  return {
    ...figures,
    latency: latencyOf(timedTimes),
    hardLatency: latencyOf(hardTimes),
    foundInThree: (100 * hits.length) / Math.max(1, corpus.questions.length),
    savedSize: (await folderSize(files.index)) / 2 ** 20,
    problems: [],
  };
}

async function jars(): Promise<string[]> {
  if (!existsSync(JARS)) return [];
  const names = (await readdir(JARS)).filter((name) => NEEDED.test(name));
  return names.map((name) => path.join(JARS, name));
}

function* sentenceLines(articles: readonly Article[]): Generator<string> {
  for (const article of articles)
    for (const text of sentenceTexts([article])) yield `${article.language}\t${text}\n`;
}

function questionLines({ warmUp, questions, hard }: BenchCorpus): string {
  const lines = (kind: string, asked: readonly BenchQuestion[]) =>
    asked.map(({ language, text }) => `${kind}\t${language}\t${text}\n`).join('');
  return lines('warm-up', warmUp) + lines('timed', questions) + lines('hard', hard);
}
