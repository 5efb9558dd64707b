import { describe, expect, it } from 'vitest';
import { diffCorpora } from '../../src/corpus/diff.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { reloadReply } from '../../src/reply/reload.ts';
import { seedsFolder } from '../support/seeds.ts';

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
      'Reloaded in 12 ms: 1 added, 1 changed, 1 removed, 1 refused. I answer from 3 articles now.',
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
