import { isDeepStrictEqual } from 'node:util';
import { messageOf } from '../../../src/errors.ts';
import type { BenchCorpus } from '../corpus/corpus.ts';
import type { BenchQuestion } from '../corpus/questions.ts';
import type { Peer, SearchIndex } from '../peers/peer.ts';
import { CLOCKS, type ClockName } from './clock.ts';
import { folderSize } from './folder-size.ts';
import { isFound, latencyOf, type Measurement } from './measurement.ts';
import { collectGarbage, heldMebibytes, MEBIBYTE } from './memory.ts';

/** Warming up ends after this many milliseconds or when the questions for it are over, but not before a tenth of them. */
const WARM_UP_MS = 3_000;

/** Builds an index in this process, asks it every question, saves it and loads it again. */
export async function measurePeer(
  peer: Peer,
  corpus: BenchCorpus,
  folder: string,
  clock: ClockName,
): Promise<Measurement> {
  const before = await heldMebibytes();
  const started = performance.now();
  const index = await peer.build(corpus, folder);
  const buildSeconds = secondsSince(started);
  const heldAfterBuild = (await heldMebibytes()) - before;
  const residentAfterBuild = residentMebibytes();
  const asked = await askAll(index, corpus, CLOCKS[clock]);
  const heldAfterQuestions = (await heldMebibytes()) - before;
  const residentAfterQuestions = residentMebibytes();
  const saved = await saveAndLoad(peer, index, corpus, folder);
  return {
    buildSeconds,
    heldAfterBuild,
    heldAfterQuestions,
    residentAfterBuild,
    residentAfterQuestions,
    ...asked,
    ...saved,
  };
}

async function askAll(index: SearchIndex, { questions, warmUp, hard }: BenchCorpus, now: () => number) {
  const started = performance.now();
  for (const [at, question] of warmUp.entries()) {
    if (at >= warmUp.length / 10 && performance.now() - started > WARM_UP_MS) break;
    await index.ask(question);
  }
  const { times, found } = await timed(index, questions, now);
  return {
    latency: latencyOf(times),
    hardLatency: latencyOf((await timed(index, hard, now)).times),
    foundInThree: (100 * found) / Math.max(1, questions.length),
  };
}

async function timed(index: SearchIndex, questions: readonly BenchQuestion[], now: () => number) {
  const times: number[] = [];
  let found = 0;
  for (const question of questions) {
    const asked = now();
    const numbers = await index.ask(question);
    times.push(now() - asked);
    if (isFound(question.source, numbers)) found++;
  }
  return { times, found };
}

/** The figures of saving; the first index is given up before it is loaded again. */
async function saveAndLoad(peer: Peer, index: SearchIndex, corpus: BenchCorpus, folder: string) {
  const [question] = corpus.questions;
  try {
    const before = question && (await index.ask(question));
    await index.save();
    index.close?.();
    const savedSize = (await folderSize(folder)) / MEBIBYTE;
    collectGarbage();
    const started = performance.now();
    const loaded = await peer.load(corpus, folder);
    const loadSeconds = secondsSince(started);
    const after = question && (await loaded.ask(question));
    loaded.close?.();
    if (!isDeepStrictEqual(after, before)) throw new Error('the loaded index answers otherwise');
    return { savedSize, loadSeconds, problems: [] };
  } catch (error) {
    return { problems: [`saving and loading: ${messageOf(error)}`] };
  }
}

function residentMebibytes(): number {
  return process.memoryUsage.rss() / MEBIBYTE;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
