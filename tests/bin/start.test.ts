import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const START = 'src/bin/start.ts';

describe('start', () => {
  it('explains itself, and starts nothing', async () => {
    const { status, stdout } = await run(START, ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm start/);
    expect(stdout).toContain('DISCORD_TOKEN');
  });

  it('refuses what it does not know, with its usage', async () => {
    const { status, stderr } = await run(START, ['--nonsense']);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm start');
  });
});
