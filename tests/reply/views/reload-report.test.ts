import { describe, expect, it } from 'vitest';
import { diffCorpora } from '../../../src/corpus/diff.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { reloadReply } from '../../../src/reply/views/reload-report.ts';
import { seedsFolder } from '../../support/seeds.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;

describe('reloadReply', () => {
  it('names what was added, changed, removed and refused, with reasons', async () => {
    const before = await readCorpus(
      await seedsFolder({ 'same.txt': article('Same.'), 'old.txt': article('Old.'), 'b.txt': article('B.') }),
    );
    const after = await readCorpus(
      await seedsFolder({
        'same.txt': article('Same.'),
        'b.txt': article('Changed.'),
        'new.txt': article('New.'),
        'bad.txt': 'No link.',
      }),
    );
    const diff = diffCorpora(before, after);
    const reply = reloadReply({ outcome: 'reloaded', diff, corpus: after, elapsedMs: 12.4 }, 'en');
    expect(reply.private).toBe(true);
    expect(reply.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Reloaded in 12 ms: 1 added, 1 changed, 1 removed, 1 refused. I now answer from 3 articles.',
      'Refused',
      expect.stringMatching(/^bad\.txt: there is no source link.*\. Add a last line/),
      'Added',
      'new.txt: x.example: some page',
      'Changed',
      'b.txt: x.example: some page',
      'Removed',
      'old.txt: x.example: some page',
    ]);
  });
});

describe('a report of thousands of changes', () => {
  it('shows counts and the first of each kind, and has the whole in a file', async () => {
    const { articles } = await readCorpus('seeds');
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...articles[0]!,
      id: `a${i}`,
      file: `a${i}.txt`,
    }));
    const corpus = { articles: many, problems: [], version: 'v' };
    const report = {
      outcome: 'reloaded',
      diff: { added: many, changed: [], removed: articles },
      corpus,
      elapsedMs: 5,
    } as const;
    const { blocks, attachment } = reloadReply(report, 'en');
    expect(blocks.length).toBeLessThan(20);
    expect(blocks[0]).toMatchObject({ text: expect.stringContaining('10,000 added') });
    expect(attachment!.text.split('\n')).toHaveLength(10_005);
    for (const name of ['a0.txt', 'a9999.txt', articles[0]!.file])
      expect(attachment!.text).toContain(`${name}: `);
  });
});
