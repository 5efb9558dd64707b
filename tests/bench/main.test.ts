import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { seedsFolder } from '../support/seeds.ts';
import { parseOptions } from './options.ts';
import type { SizeResult } from './run/run-size.ts';

/** Processes are started for everyone who takes part. */
const TIMEOUT_MS = 300_000;
const QUICK = ['--sentences', '500', '--questions', '20', '--hard', '3'];
const bench = (...args: string[]) => run('tests/bench/main.ts', [...QUICK, ...args]);

describe('npm run bench', () => {
  it(
    'has everyone in plain JavaScript build, answer, save and load, and saves what was measured',
    async () => {
      const names = ['minisearch', 'dalil', 'dalil-minisearch', 'orama', 'flexsearch'];
      const folder = await seedsFolder({});
      const { status, stdout, stderr } = await bench('--only', names.join(','), '--save', '--folder', folder);
      expect(`${stderr}${stdout}`).not.toContain('FAILED');
      expect(status).toBe(0);
      const saved = await readFile(path.join(folder, 'speed.json'), 'utf8');
      const { sizes, seed } = JSON.parse(saved) as { sizes: [SizeResult]; seed: number };
      expect(seed).toBeTypeOf('number');
      expect(saved).not.toContain(folder);
      const [{ contestants, starts }] = sizes;
      expect(Object.keys(contestants)).toEqual(names);
      for (const outcome of Object.values(contestants)) {
        if (!('measured' in outcome)) throw new Error(JSON.stringify(outcome));
        const { foundInThree, latency, savedSize, loadSeconds, heldAfterBuild } = outcome.measured;
        expect(foundInThree).toBeGreaterThan(50);
        for (const figure of [latency.p50, savedSize, loadSeconds, heldAfterBuild])
          expect(figure).toBeGreaterThan(0);
      }
      expect(starts).toEqual({ fromFiles: expect.any(Number), fromSavedIndex: expect.any(Number) });
      expect(await readFile(path.join(folder, 'speed.svg'), 'utf8')).toMatch(/^<svg /);
    },
    TIMEOUT_MS,
  );

  it(
    'has SQLite and Lucene take part where they are found, and says how to get them elsewhere',
    async () => {
      const { status, stdout, stderr } = await bench('--only', 'sqlite,lucene');
      // Node 22 says there, too, that its SQLite is experimental.
      const told = stderr.split('\n').filter((line) => /^ *\d+: /.test(line));
      const took = (label: string) => told.join('\n').match(new RegExp(`${label}\n.*built in`));
      const howTo = {
        'SQLite FTS5': 'npm install --no-save better-sqlite3@12',
        'Lucene 8': 'apt-get install',
      };
      for (const [label, command] of Object.entries(howTo)) {
        if (!took(label)) expect(stdout).toMatch(new RegExp(`${label} took no part: .*${command}`));
      }
      const [, ...found] = (stdout.match(/^source in first three, %.*$/m)?.[0] ?? '').split(/ {2,}/);
      expect(found.length).toBe(Object.keys(howTo).filter(took).length);
      for (const share of found) expect(Number(share)).toBeGreaterThan(50);
      expect(status).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'tells who failed, goes on with the others, and ends with status 1',
    async () => {
      const { status, stdout } = await bench('--only', 'minisearch,flexsearch', '--minutes', '0.001');
      expect(stdout).toContain('plain MiniSearch FAILED: given up after 0.001 minutes');
      expect(stdout).toContain('FlexSearch FAILED: given up');
      expect(status).toBe(1);
    },
    TIMEOUT_MS,
  );

  it('refuses what it does not understand before it measures anything', async () => {
    const { status, stdout, stderr } = await bench('--text', 'tests/bench');
    expect(stderr).toMatch(/--text tests\/bench: no folder SET\/seeds/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('its options', () => {
  it('are the three sizes of the goals and the usual contestants unless told otherwise, and nothing is saved', () => {
    const { sizes, names, save } = parseOptions([])!;
    expect(sizes).toEqual([10_000, 100_000, 500_000]);
    expect(names).toEqual(['minisearch', 'dalil', 'orama', 'flexsearch', 'sqlite', 'lucene']);
    expect(save).toBe(false);
  });

  it.each([
    [['--only', 'dalil,nobody'], /"nobody" is none of minisearch, dalil/],
    [['--sentences', '10k'], /--sentences: "10k" is no/],
    [['--questions', '2.5'], /--questions: "2.5" is no whole/],
    [['--clock', 'sun'], /--clock: "sun" is neither/],
    [['--minutes', '0'], /--minutes: "0" is no/],
    [['--fast'], /--fast/],
  ])('are refused if they are %j', (args, reason) => {
    expect(() => parseOptions(args)).toThrow(reason);
    expect(() => parseOptions(args)).toThrow(/^Usage: npm run bench/m);
  });

  it('are listed where somebody asks for help, and nothing is measured', async () => {
    const { status, stdout, stderr } = await bench('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of ['sentences', 'only', 'clock', 'goals', 'save']) expect(stdout).toContain(`--${name}`);
  });
});
