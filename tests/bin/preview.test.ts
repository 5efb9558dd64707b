import { expect, it } from 'vitest';
import { run } from '../support/run.ts';

it('preview draws a command as what can be pressed, as people see it on Discord', async () => {
  const { status, stdout } = await run('src/bin/preview.ts', ['--question', 'How tall is Mount Everest?']);
  expect(status).toBe(0);
  expect(stdout).toContain('/articles</button>');
});
