import { parseArgs } from 'node:util';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bagOf, readBags } from './bag.ts';
import { measureDalil, measurePlain } from './contestants.ts';
import { generateArticles, generateQuestions } from './generate.ts';
import type { Measurement } from './measure.ts';
import { seededRandom } from './random.ts';

const SEED = 20_260_701;

/**
 * `npm run bench`: Dalil's question → answer against a plain MiniSearch index of sentences, in one run; with `--minisearch`,
 * Dalil finds its articles by MiniSearch too.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sentences: { type: 'string', default: '10000,100000' },
      questions: { type: 'string', default: '500' },
      text: { type: 'string', default: '../shared/eval' },
      minisearch: { type: 'boolean', default: false },
    },
  });
  const found = await readBags(values.text);
  const bags = found.length > 0 ? found : [bagOf('ar', (await readCorpus('seeds')).articles)];
  print(
    `words of: ${bags.map(({ language, tokens }) => `${language} (${tokens.length} tokens)`).join(', ')}`,
  );
  for (const size of values.sentences.split(',').map(Number)) {
    const random = seededRandom(SEED);
    const articles = generateArticles(size, bags, random);
    const questions = generateQuestions(Number(values.questions), articles, random);
    print(`\n${size} sentences, ${articles.length} articles, ${questions.length} questions`);
    const plain = await measurePlain(articles, questions);
    report('plain MiniSearch', plain);
    const dalil = await measureDalil(articles, questions, values.minisearch ? 'minisearch' : 'postings');
    report('Dalil', dalil);
    print(
      `ratio plain/Dalil: p50 ${ratio(plain.p50, dalil.p50)}, p99 ${ratio(plain.p99, dalil.p99)}, memory ${ratio(plain.heldMebibytes, dalil.heldMebibytes)}`,
    );
  }
}

function report(name: string, { buildSeconds, heldMebibytes, p50, p95, p99 }: Measurement): void {
  const figures = `build ${buildSeconds.toFixed(2)} s, held ${heldMebibytes.toFixed(1)} MiB`;
  print(`${name.padEnd(18)} ${figures}, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

function ratio(plain: number, dalil: number): string {
  return `${(plain / dalil).toFixed(1)}×`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
