import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { vectorSource } from './generate.ts';

const TIMEOUT_MS = 120_000;
const bench = (...args: string[]) => run('tests/bench/vectors/main.ts', args);

describe('npm run bench:vectors', () => {
  it(
    'measures each way to search, and says how to get those that are not there',
    async () => {
      const { status, stdout, stderr } = await bench(
        ...['--sentences', '700', '--dimensions', '40', '--questions', '20', '--limit', '3'],
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const foundBy = (label: string) =>
        Number(stdout.match(new RegExp(`^${label} +[\\d.]+ +[\\d.]+ +([\\d.]+) `, 'm'))?.[1]);
      expect(foundBy('every vector')).toBe(100);
      expect(foundBy('NearestSentences')).toBe(100);
      expect(foundBy('libsql vector8')).toBeGreaterThan(90);
      for (const label of ['usearch exact', 'usearch HNSW']) {
        if (Number.isNaN(foundBy(label))) {
          expect(stdout).toContain(`${label} took no part: run npm install --no-save usearch@`);
        }
      }
    },
    TIMEOUT_MS,
  );

  it('refuses what it does not understand, and says how it is called', async () => {
    for (const args of [['--sentences', '10k'], ['--limit', '0'], ['--clock', 'sun'], ['--fast']]) {
      const { status, stdout, stderr } = await bench(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(args[0]);
      expect(stderr).toMatch(/^Usage: npm run bench:vectors/m);
    }
    expect((await bench('--help')).stdout).toMatch(/^Usage: npm run bench:vectors/);
  });
});

describe('generated vectors', () => {
  const length = (vector: Float32Array) => Math.hypot(...vector);

  it('are the same for a seed, and others for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => vectorSource(24, seed).sentence());
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it('are up to unit length, questions of unit length, and nearest to the sentence that answers', () => {
    const source = vectorSource(256, 3);
    const sentences = Array.from({ length: 200 }, () => source.sentence());
    const question = source.question(sentences[57]!);
    const cosines = sentences.map((each) =>
      each.reduce((sum, number, at) => sum + number * question[at]!, 0),
    );
    for (const sentence of sentences) expect(length(sentence)).toBeLessThan(1.000_01);
    expect(length(question)).toBeCloseTo(1, 5);
    expect(cosines.indexOf(Math.max(...cosines))).toBe(57);
  });
});
