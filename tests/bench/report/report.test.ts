import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seedsFolder } from '../../support/seeds.ts';
import { describeInBrowser, styleOf } from '../../support/web/browser.ts';
import { goalLines } from './goals.ts';
import { growthTable } from './growth.ts';
import { plotOf } from './plot.ts';
import { saveRun } from './save.ts';
import { exampleRun } from './support.ts';
import { tableOf } from './table.ts';

const run = exampleRun();

describe('the table of a size', () => {
  const lines = tableOf(run[1]!).split('\n');
  const line = (label: string) => lines.find((text) => text.startsWith(label));

  it('gives each cost beside how many times less it is than plain MiniSearch', () => {
    expect(line('question p50')).toMatch(/^question p50, ms +48 +1\.0× +3 +16×$/);
    expect(line('heap held after build')).toMatch(/MiB +100 +1\.0× +40 +2\.5×$/);
  });

  it('gives what was found without a ratio, and a dash for what was not measured', () => {
    expect(line('source in first three')).toMatch(/% +90 +90$/);
    expect(line('index on disk')).toMatch(/MiB +20 +1\.0× +–$/);
  });

  it('is aligned', () => {
    const ends = lines.filter((text) => text.includes('×')).map((text) => text.length);
    expect(new Set(ends.slice(0, -2)).size).toBe(1);
  });

  it('names who is missing and who failed, with the reason', () => {
    expect(lines).toContain('SQLite FTS5 took no part: no SQLite & no <FTS5>');
    expect(lines).toContain('Orama FAILED: out of memory');
    expect(line('start of Dalil')).toContain('from article files 12 s, with a saved index 3 s (4×)');
  });

  it('says what could not be measured of one that took part', () => {
    const [size] = exampleRun();
    const dalil = size!.contestants.dalil!;
    if (!('measured' in dalil)) throw new Error('the example measures Dalil');
    const contestants = {
      dalil: { ...dalil, measured: { ...dalil.measured, problems: ['saving: too long'] } },
    };
    expect(tableOf({ ...size!, contestants })).toContain('Dalil, saving: too long');
  });
});

describe('a saved run', () => {
  it('has ratios, whole numbers as they are, and no path of this machine', async () => {
    const folder = await seedsFolder({});
    const [size] = exampleRun();
    const failed = { label: 'Orama', failed: "ENOENT: no such file, open '/home/me/x.json'" };
    const contestants = { ...size!.contestants, orama: failed };
    const facts = { seed: 20_260_701, words: 'grown', questions: 5, hardQuestions: 1, clock: 'cpu' } as const;
    await saveRun(folder, facts, [{ ...size!, contestants }]);
    const saved = JSON.parse(await readFile(path.join(folder, 'speed.json'), 'utf8'));
    expect(saved).toMatchObject({ ...facts, node: process.versions.node });
    expect(saved.sizes[0].contestants.dalil.timesLessThanPlain).toMatchObject({
      'question p50': 2,
      'heap held after build': 2.5,
    });
    expect(saved.sizes[0].contestants.orama.failed).toBe("ENOENT: no such file, open '…'");
  });
});

describe('growth', () => {
  it('is told from size to size for everyone who was measured at both', () => {
    const lines = growthTable(run)!.split('\n');
    expect(lines[0]).toMatch(/10000 → 100000 +100000 → 500000$/);
    expect(lines.find((text) => text.startsWith('Dalil'))).toMatch(/3× \(3×\) +3× \(3×\)$/);
    expect(lines.find((text) => text.startsWith('Orama'))).toMatch(/– +–$/);
  });

  it('needs two sizes', () => {
    expect(growthTable(run.slice(0, 1))).toBeUndefined();
  });
});

describe('the goals', () => {
  it('are held, not held, or not measured', () => {
    const lines = goalLines(run);
    const about = (text: string) => lines.find((line) => line.includes(text));
    expect(about('15 times faster')).toBe(
      'held         100000: a question at least 15 times faster than plain MiniSearch at the median (16; at least 15)',
    );
    expect(about('20 times faster')).toMatch(/^NOT HELD .*\(16; at least 20\)$/);
    expect(about('25 times faster')).toMatch(/^NOT HELD .*\(22\.2; at least 25\)$/);
    expect(about('at most 0.6')).toMatch(/^held .*\(0\.4; at most 0\.6\)$/);
    expect(about('fourfold')).toMatch(/^held .*\(3; at most 4\)$/);
    expect(about('slower than Lucene')).toMatch(/^not measured /);
  });

  it('at a size that was left out are not measured', () => {
    const verdicts = goalLines(run.slice(0, 1)).map((line) => line.slice(0, 12).trim());
    expect(new Set(verdicts)).toEqual(new Set(['held', 'not measured']));
  });
});

describe('the plot', () => {
  it('names in words what it shows, for those who cannot see it', () => {
    expect(plotOf(run)).toContain('Dalil: 1 and 4 ms at 10,000 sentences, 3 and 12 ms at 100,000 sentences');
  });

  it('leaves out who was not measured', () => {
    expect(plotOf(run)).not.toContain('SQLite');
  });
});

describeInBrowser('the plot in a browser', (visit) => {
  const shown = async (colorScheme: 'light' | 'dark', sizes = run) => {
    const file = path.join(await seedsFolder({}), 'plot.svg');
    await writeFile(file, plotOf(sizes));
    return (await visit(pathToFileURL(file).href, { colorScheme })).page;
  };

  it('is valid, and has a median and a 99th percentile for everyone', async () => {
    const page = await shown('light');
    expect(await page.locator('parsererror').count()).toBe(0);
    expect(await page.locator('svg > title, svg > desc').count()).toBe(2);
    expect(await page.locator('path.p50 > title').allTextContents()).toEqual([
      'plain MiniSearch p50',
      'Dalil p50',
    ]);
    expect(await page.locator('path.p99').count()).toBe(2);
  });

  it('can show a single size', async () => {
    const page = await shown('light', run.slice(0, 1));
    expect(await page.locator('parsererror').count()).toBe(0);
    expect(await page.locator('path[d*="NaN"], path[transform*="NaN"]').count()).toBe(0);
  });

  it('can be read on light and on dark', async () => {
    const luminances = async (scheme: 'light' | 'dark') => {
      const parts = await (await shown(scheme)).locator('rect.ground, text.heading, .marker').all();
      const fills = await Promise.all(parts.map((part) => styleOf(part, 'fill')));
      return fills.map((fill) => luminance(fill!));
    };
    for (const scheme of ['light', 'dark'] as const) {
      const [ground, ...marks] = await luminances(scheme);
      for (const mark of marks) expect(contrast(ground!, mark)).toBeGreaterThan(3);
    }
  });
});

/** Relative luminance of `rgb(…)` and the contrast of two, as WCAG 2 defines them. */
function luminance(color: string): number {
  const [red, green, blue] = color.match(/\d+/g)!.map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
