import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const CHECK = 'src/bin/check-seeds.ts';
const SOUND = articleText(
  { url: 'https://x.example/a', published: '2031-02-03' },
  'The council met on Tuesday.',
);

describe('check-seeds', () => {
  it('reports every problem for people, and ends with 1 on a refusal', async () => {
    const folder = await seedsFolder({ 'a.txt': SOUND, 'b.txt': 'No source.' });
    const { status, stdout } = await run(CHECK, ['--seeds', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /\/b\.txt: refused: there is no source link.*\n {4}Add a last line.*\n1 article can be used; 1 refused, 0 warnings\.\n$/,
    );
  });

  it('reports as JSON, and warnings are no failure', async () => {
    const folder = await seedsFolder({
      'a.txt': SOUND,
      'b.txt': 'The mayor met nobody.\n\nSource: https://x.example/b',
    });
    const { status, stdout } = await run(CHECK, ['--seeds', folder, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      articles: 2,
      refused: 0,
      warnings: 1,
      problems: [
        {
          severity: 'warning',
          code: 'no-date',
          file: 'b.txt',
          reason: expect.any(String),
          remedy: expect.any(String),
        },
      ],
    });
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown option', ['--colour'], /--colour/],
    ['a folder that is not there', ['--seeds', 'nowhere'], /"nowhere" cannot be read/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { status, stderr } = await run(CHECK, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
