import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/adapters/report/html/page.ts';
import { textReport } from '../../src/adapters/report/text-report.ts';
import { readQuestionReport } from '../../src/learning/report/read-report.ts';
import { nasty } from '../adapters/discord/outbound/arbitrary.ts';
import { freshFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { documentOf } from '../support/web/dom.ts';
import { ANSWERED, asker, LEFT_OPEN, openLearning } from './support.ts';

const DAY_MS = 86_400_000;
const report = (dataDir: string, ...args: string[]) =>
  run('src/bin/report.ts', args, '', { DATA_DIR: dataDir, QUESTION_LOG: '1' });

/** A log with questions of three languages on three days, and votes. */
async function usedLog() {
  let now = Date.now() - 2 * DAY_MS;
  const opened = await openLearning({ now: () => now });
  const { app, questionLog } = opened;
  await app.ask(LEFT_OPEN, asker());
  await app.ask('من يصلح منارة الميناء؟', asker());
  now += DAY_MS;
  await app.ask(LEFT_OPEN, asker());
  await app.ask('Ai trồng cây đa đầu làng?', asker());
  await questionLog?.unanswered();
  now += DAY_MS;
  const shown = await app.ask(ANSWERED, asker());
  await questionLog?.unanswered();
  for (const [person, kind] of [
    ['1', 'down'],
    ['2', 'down'],
    ['3', 'up'],
  ] as const) {
    const action = shown.actions?.find((each) => each.kind === 'vote' && each.vote === kind);
    if (action) await app.takeAction(action, ANSWERED, asker(person));
  }
  return { ...opened, now };
}

describe('npm run report', () => {
  test('tells what was asked beside a process that goes on keeping it', async () => {
    const { app, questionLog, dataDir } = await usedLog();
    const { status, stdout, stderr } = await report(dataDir, '--days', '7');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('0 ×');
    expect(stdout).toContain('What people asked: 5 in 7 days, 4 without a sure answer. Votes: 👍 1, 👎 2.');
    expect(stdout).toMatch(new RegExp(`2 ×  ${LEFT_OPEN.replace('?', '\\?')}`));
    expect(stdout).toContain(`👎 2  👍 1  ${ANSWERED}\n     Articles shown: park`);
    await app.ask(LEFT_OPEN, asker());
    expect((await questionLog?.unanswered())?.asked).toBe(6);
  });

  test('gives all of it as JSON, day by day', async () => {
    const { dataDir } = await usedLog();
    const { status, stdout } = await report(dataDir, '--days', '3', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout) as Record<string, never>;
    expect(told).toMatchObject({
      days: 3,
      asked: 5,
      unanswered: 4,
      daily: [
        { answered: 0, languages: { ar: 1, vi: 0, en: 1 } },
        { answered: 0, languages: { ar: 0, vi: 1, en: 1 } },
        { answered: 1, languages: { ar: 0, vi: 0, en: 1 } },
      ],
      languages: { en: { answered: 1 } },
      votes: { up: 1, down: 2 },
      worst: [{ question: ANSWERED, up: 1, down: 2, articles: ['park'] }],
    });
  });

  test('writes a page of its own, which needs nothing else', async () => {
    const { dataDir } = await usedLog();
    const file = path.join(dataDir, 'report.html');
    await writeFile(file, 'of an earlier day', { mode: 0o644 });
    const { status, stderr } = await report(dataDir, '--html', file);
    expect(status).toBe(0);
    expect(stderr).toContain(`The page is in ${file};`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const page = documentOf(await readFile(file, 'utf8'));
    expect(page.querySelectorAll('svg').length).toBe(2);
    expect(page.querySelectorAll('script, link, img, iframe').length).toBe(0);
    const arabic = [...page.querySelectorAll('bdi')].find(({ textContent }) =>
      textContent?.includes('منارة'),
    );
    expect(arabic?.getAttribute('dir')).toBe('rtl');
    expect(arabic?.getAttribute('lang')).toBe('ar');
    const byDay = [...page.querySelectorAll('details tbody tr')].map(({ textContent }) => textContent);
    expect(byDay.map((row) => row?.replace(/^\d{4}-\d\d-\d\d/, ''))).toEqual(['002101', '002011', '100001']);
  });

  test.each([
    ['no questions were ever kept', [], async () => {}, /No questions are kept in ".*": set QUESTION_LOG=1/],
    ['--days is no number of days', ['--days', 'many'], async () => {}, /--days takes a whole number/],
    ['an option is unknown', ['--since', 'May'], async () => {}, /Usage: npm run --silent report/],
    ['what was kept is damaged', [], damage, /cannot be read/],
    [
      'a file stands in the place of the folder',
      [],
      fileInPlace,
      /cannot be a folder, since .* is a file: set DATA_DIR/,
    ],
    ['the folder cannot be reached', [], loop, /The questions in ".*" cannot be read .*: check who may read/],
  ] as const)('ends with status 2 and a sentence where %s', async (_what, args, prepare, said) => {
    const dataDir = await freshFolder();
    await prepare(dataDir);
    const { status, stdout, stderr } = await report(dataDir, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('    at ');
  });

  test('ends with status 2 where the page cannot be written', async () => {
    const { dataDir } = await usedLog();
    const { status, stderr } = await report(dataDir, '--html', path.join(dataDir, 'none', 'report.html'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be written/);
  });
});

describe('a report of one day on which nobody asked', () => {
  test('says so, and nothing that sounds of questions', async () => {
    const { questionLog, dataDir } = await openLearning();
    await questionLog?.close();
    const now = Date.parse('2026-03-01T12:00:00Z');
    const empty = await readQuestionReport(dataDir, 1, now);
    const text = textReport(empty);
    expect(text).toContain('What people asked: 0 in 1 day, 0 without a sure answer.');
    expect(text).toContain('Nobody asked anything.');
    expect(text).not.toContain('Every question was answered');
    const page = documentOf(htmlReport(empty, now));
    expect(page.querySelector('main > .note')?.textContent).toMatch(/^2026-03-01 \(UTC\)/);
    expect([...page.querySelectorAll('svg .axis')].map(({ textContent }) => textContent)).toEqual([
      ...['0', '2026-03-01'],
      ...['0', '2026-03-01'],
    ]);
    expect(page.body.textContent).not.toContain('Every question was answered');
  });
});

test('languages are drawn in colours of their own', async () => {
  const { dataDir, now } = await usedLog();
  const style = documentOf(htmlReport(await readQuestionReport(dataDir, 7, now), now)).querySelector('style');
  const colours = [...(style?.textContent ?? '').matchAll(/--part: ([^;]+);/g)].map(([, colour]) => colour);
  expect(colours.length).toBe(6);
  expect(new Set(colours).size).toBe(6);
});

async function damage(dataDir: string): Promise<void> {
  await mkdir(path.join(dataDir, 'questions'));
  await writeFile(path.join(dataDir, 'questions', 'questions.db'), 'garbage'.repeat(2_000));
}

async function fileInPlace(dataDir: string): Promise<void> {
  await writeFile(path.join(dataDir, 'questions'), 'x');
}

/** As one that may not be read, which root may. */
async function loop(dataDir: string): Promise<void> {
  await symlink('questions', path.join(dataDir, 'questions'));
}

test('nothing that people typed becomes markup, or steers a terminal', { timeout: 60_000 }, async () => {
  const { dataDir, now } = await usedLog();
  const base = await readQuestionReport(dataDir, 7, now);
  const typed = fc.oneof(
    nasty,
    fc.constantFrom(
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\u001b[2J',
      '\u202eabc',
    ),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('ar' as const, 'vi' as const, 'en' as const), (question, language) => {
      const group = { wordings: [{ question, language, count: 1 }], count: 1, unsure: 0, last: now };
      const worst = [{ question, language, up: 0, down: 1, articles: [question] }];
      const changed = { ...base, groups: [group], worst };
      const page = documentOf(htmlReport(changed, now));
      expect(page.querySelectorAll('script, img, a, b, iframe').length).toBe(0);
      const shown = [...page.querySelectorAll('li bdi')].map(({ textContent }) => textContent ?? '');
      expect(new Set(shown).size).toBe(1);
      const text = textReport(changed);
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
