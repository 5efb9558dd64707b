import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const EVAL = 'src/bin/eval-import.ts';
const TEXT = [
  'The council of Marrowby opened its new ferry landing on Tuesday, after two years of work.',
  'Mayor Odile Tarrant said that 412 households had asked for the crossing to be built at last.',
];
const PAGE = `<html lang="en"><head><title>Ferry landing opens</title>
  <meta name="author" content="Ines Holt"><meta property="article:published_time" content="2031-05-06"></head>
  <body><article><h1>Ferry landing opens</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const URL = 'https://marrowby-post.example/ferry';
const TRUTH = { title: 'Ferry landing opens', author: 'Ines Holt', date: '2031-05-06' };

/** A folder with one page in each of the forms that sets come in. */
async function pageSets(truth: object): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-sets-'));
  const write = async (name: string, content: string | Buffer) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  const fragments = { with: ['opened its new ferry'], without: ['Read also'] };
  await write('cache/ferry.html', PAGE);
  await write('evaldata.json', JSON.stringify({ [URL]: { file: 'ferry.html', ...fragments, ...truth } }));
  await write('ground-truth.json', JSON.stringify({ f3: { articleBody: TEXT.join('\n\n'), url: URL } }));
  await write('html/f3.html.gz', gzipSync(PAGE));
  const metadata = { title: TRUTH.title, byline: 'By Ines Holt', publishedTime: null };
  await write(
    'test-pages/ferry/source.html',
    PAGE.replace('</head>', `<link rel="canonical" href="${URL}"></head>`),
  );
  await write('test-pages/ferry/expected.html', TEXT.map((text) => `<p>${text}</p>\n`).join(''));
  await write('test-pages/ferry/expected-metadata.json', JSON.stringify(metadata));
  return folder;
}

describe('eval:import', () => {
  it('measures each form of set: text, title, author and date', async () => {
    const { status, stdout } = await run(EVAL, ['--json', await pageSets(TRUTH)]);
    expect(status).toBe(0);
    const all = { precision: 100, recall: 100, f1: 100 };
    const right = expect.objectContaining({ judged: 1, right: 1, good: 100, bad: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      trafilatura: { pages: 1, failed: 0, fragments: all, title: right, author: right, date: right },
      benchmark: { pages: 1, failed: 0, body: all, title: { judged: 0 } },
      readability: { pages: 1, failed: 0, body: all, title: right, author: right, date: { judged: 0 } },
    });
  });

  it('reads archives, names what is not right, and ends with 1 below a floor', async () => {
    const folder = await pageSets({ ...TRUTH, title: 'Bridge closes', author: '' });
    execFileSync('tar', ['-cf', 'sets.tar', 'cache', 'evaldata.json'], { cwd: folder });
    const packed = await mkdtemp(path.join(tmpdir(), 'dalil-packed-'));
    execFileSync('mv', [path.join(folder, 'sets.tar'), packed]);
    const { status, stdout } = await run(EVAL, ['--failures', '--floors', packed]);
    expect(status).toBe(1);
    expect(stdout).toContain('ferry.html: title wrong: "Ferry landing opens", should be "Bridge closes"');
    expect(stdout).toContain('ferry.html: author invented: "Ines Holt", should be ""');
    expect(stdout).toMatch(/trafilatura title\.good: 0 \(at least \d+(?:\.\d)?\) TOO LOW/);
  });

  it('says that there is no set, and how it is called', async () => {
    const empty = path.join(tmpdir(), 'dalil-is-not-there');
    expect(await run(EVAL, ['--floors', empty])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('skipped: there is no set'),
    });
    expect(await run(EVAL, [])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: npm run'),
    });
  });
});
