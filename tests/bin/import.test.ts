import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { page } from '../import/support/page.ts';
import { serveSite } from '../import/support/site.ts';
import { run } from '../support/run.ts';
import { seedsFolder } from '../support/seeds.ts';

const IMPORT = 'src/bin/import.ts';

describe('import', () => {
  it('shows progress on standard error, what was done on standard output, and ends with 1 when something failed', async () => {
    const site = await serveSite({ '/a': page(), '/b': { status: 404, body: '' } });
    const folder = path.join(await seedsFolder({}), 'new');
    const { status, stdout, stderr } = await run(IMPORT, [
      '--seeds',
      folder,
      '--allow-private',
      site.host,
      `${site.origin}/a`,
      `${site.origin}/b`,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\[1\/2\] .*\n\[2\/2\] .*\n$/);
    expect(stdout).toMatch(
      /^added 127-0-0-1-a-[0-9a-f]{8}\.txt \(Ferry landing opens\)\nfailed http.*\/b: the page is not there \(status 404\)\n1 added, 1 failed\.\n$/,
    );
    expect(await readdir(folder)).toHaveLength(1);
    const again = await run(IMPORT, ['--seeds', folder, '--allow-private', site.host, `${site.origin}/a`]);
    expect(again).toEqual({ status: 0, stdout: '1 unchanged.\n', stderr: '' });
  });

  it('does not fetch from this machine unless it is told to', async () => {
    const site = await serveSite({ '/a': page() });
    const { status, stdout } = await run(IMPORT, ['--seeds', await seedsFolder({}), `${site.origin}/a`]);
    expect(status).toBe(1);
    expect(stdout).toContain('private or loopback address');
    expect(site.requests).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['nothing to import', [], /Name at least one page/],
    ['an unknown option', ['--colour', 'x'], /--colour/],
    ['a limit that is no number', ['--limit', 'many', 'x'], /--limit takes a whole number/],
    ['a link that is none', ['--url', 'x', 'a.html'], /--url takes a complete/],
    ['a link for two files', ['--url', 'https://x.example', 'a.html', 'b.html'], /--url goes with one file/],
  ])('ends with 2 and the usage for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await run(IMPORT, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage: npm run import');
  });
});
