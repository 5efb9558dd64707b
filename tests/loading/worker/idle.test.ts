import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { seedsFolder } from '../../support/seeds.ts';

it('does not keep a process alive that has nothing to do but wait for questions', async () => {
  const seeds = await seedsFolder({
    'a.txt': 'The library opens at nine.\n\nSource: https://x.example/some-page\n',
  });
  // Rejects when the process ends with another status than 0, or not at all.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'tests/loading/worker/idle-program.ts', seeds],
    { timeout: 15_000 },
  );
  expect(stdout).toBe('a');
});
