import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProcess } from '../process.ts';
import { weightsOf } from '../tools/feature-vector.ts';
import { fitConfidence, type JudgedSamples } from '../tools/fit-confidence.ts';
import { crossValidate, fitRanking, listsOf } from '../tools/fit-ranking.ts';
import { type QuestionSet, readSet } from '../tools/samples.ts';
import { silenceSamples } from '../tools/silence-samples.ts';

/** The sets to fit to; each is beside the one whose articles hold nothing on its questions. */
const SETS = ['arcd-train', 'arcd-test', 'wiki-vi', 'wiki-en'];
const USAGE = 'Usage: npm run fit -- ranking|confidence [DIR]\n';

/**
 * `npm run fit -- ranking DIR`, then `npm run fit -- confidence DIR`: fits the constants in `src/retrieval/decision/data/` to the
 * sets below DIR and says what they reach on articles that they were not fitted on. The second builds on the first.
 */
async function main([what, directory = '../shared/eval']: readonly string[]): Promise<void> {
  if (what !== 'ranking' && what !== 'confidence') {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const sets = await Promise.all(SETS.map((name) => readSet(path.join(directory, name))));
  await (what === 'ranking' ? ranking(sets) : confidence(sets));
}

async function ranking(sets: readonly QuestionSet[]): Promise<void> {
  const lists = sets.map(listsOf);
  for (const [at, { first, three }] of crossValidate(lists).entries()) {
    process.stdout.write(`${SETS[at]}: first ${percent(first)}, first three ${percent(three)}\n`);
  }
  await write('ranking.json', weightsOf(fitRanking(lists.flat())));
}

async function confidence(sets: readonly QuestionSet[]): Promise<void> {
  const samples = sets.flatMap((set, at) => silenceSamples(set, sets[at % 2 === 0 ? at + 1 : at - 1]!));
  const { fitted, judged } = fitConfidence(samples);
  for (const line of summary(judged)) process.stdout.write(`${line}\n`);
  await write('confidence.json', fitted);
}

/** For each set and situation, the shares answered, and answered with a right sentence among three. */
function summary(judged: JudgedSamples): string[] {
  const groups = new Map<string, JudgedSamples[number][]>();
  for (const sample of judged) {
    const key = `${sample.set} ${sample.situation}`;
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups].sort().map(([key, samples]) => {
    const answered = samples.filter(({ odds }) => odds >= 0);
    const right = answered.filter((sample) => sample.right).length;
    return `${key}: answered ${percent(answered.length / samples.length)}, rightly ${percent(right / samples.length)}`;
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

async function write(file: string, data: unknown): Promise<void> {
  const target = path.join(import.meta.dirname, '..', 'retrieval', 'decision', 'data', file);
  await writeFile(target, `${JSON.stringify(data, undefined, 2)}\n`);
}

runProcess(() => main(process.argv.slice(2)));
