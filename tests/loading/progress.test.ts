import { describe, expect, it } from 'vitest';
import { progressText } from '../../src/adapters/terminal/loading-progress.ts';
import type { LoadingProgress } from '../../src/loading/loader.ts';
import { showProgress, throttled } from '../../src/loading/progress.ts';

/** Runs through a loading of ten articles at so many milliseconds an article; returns what was passed on. */
function run(msPerArticle: number, runs = 1): LoadingProgress[] {
  const passed: LoadingProgress[] = [];
  let time = 0;
  const report = throttled(
    (progress) => passed.push(progress),
    { first: 1_000, next: 300 },
    () => time,
  );
  for (let count = 0; count < runs; count++) {
    for (const stage of ['reading', 'indexing'] as const) {
      for (let done = 1; done <= 10; done++) {
        report({ stage, done, total: 10 });
        time += msPerArticle;
      }
    }
  }
  return passed;
}

describe('progress', () => {
  it('is not told of a loading that is quick, nor of the next one', () => {
    expect(run(40, 3)).toEqual([]);
  });

  it('is told after a while, then at intervals, and to the end of what it was told of', () => {
    expect(run(100).map(({ stage, done }) => `${stage} ${done}`)).toEqual([
      'indexing 1',
      'indexing 4',
      'indexing 7',
      'indexing 10',
    ]);
    expect(run(400).map(({ stage, done }) => `${stage} ${done}`)).toContain('reading 10');
  });

  it('is shown in whole lines where nobody can watch a line change', async () => {
    const lines: string[] = [];
    const output = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
    const report = showProgress(output, (progress) => progressText(progress, 'en'));
    report({ stage: 'reading', done: 1, total: 2 });
    report({ stage: 'reading', done: 2, total: 2 });
    expect(lines).toEqual([]);
  });

  it('is told of sentences that get their vectors as of a loading of its own', () => {
    const lines: string[] = [];
    const output = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
    const report = showProgress(output, (progress) => progressText(progress, 'vi'));
    report({ stage: 'embedding', done: 1, total: 2 });
    report({ stage: 'embedding', done: 2, total: 2 });
    expect(lines).toEqual([]);
    expect(progressText({ stage: 'embedding', done: 1, total: 2 }, 'vi')).toBe(
      'Đang tính vectơ cho các câu: 1/2',
    );
  });

  it.each([
    ['en', 'Reading articles: 1 of 2000'],
    ['vi', 'Đang đọc bài viết: 1/2000'],
    ['ar', 'قراءة المقالات: 1 من 2000'],
  ] as const)('is worded in the language of whoever waits: %s', (language, words) => {
    expect(progressText({ stage: 'reading', done: 1, total: 2000 }, language)).toBe(words);
  });
});
