import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { program } from '../../../support/chat.ts';
import { describeWithCluster } from '../../../support/opensearch/describe.ts';
import { run } from '../../../support/run.ts';
import { seedsFolder } from '../../../support/seeds.ts';
import { openGateway } from '../gateway.ts';
import { libraryOf } from './library.ts';

const LONG = { timeout: 180_000 };
/** Processes look every few seconds at what others did. */
const SOON = { timeout: 60_000, interval: 250 };
const WEB = 'src/bin/web.ts';
const INDEX = 'src/bin/build-index.ts';
const LIBRARY = 'When does the library open?';
const POOL = 'When does the swimming pool open?';
const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;

describeWithCluster('programs that share a cluster', ({ urls, prefix }) => {
  let count = 0;
  const fresh = async (through?: string) => {
    const seeds = await seedsFolder({ 'library.txt': article('The library opens at nine.') });
    const place = { OPENSEARCH_URL: urls.join(','), OPENSEARCH_INDEX: `${prefix}programs-${++count}` };
    const playground = await started([], {
      ...place,
      ...(through && { OPENSEARCH_URL: through }),
      SEEDS_DIR: seeds,
    });
    // It has no folder: all that it knows is from the cluster.
    const reader = await started(['--public'], { ...place, SEEDS_DIR: path.join(seeds, 'not-there') });
    return { seeds, place, playground, reader };
  };

  it(
    'answer from what one of them reloaded, and from what was before once that is gone back to',
    LONG,
    async () => {
      const { seeds, place, playground, reader } = await fresh();
      for (const { finds } of [playground, reader]) expect(await finds(LIBRARY)).toBe('library');
      await writeFile(path.join(seeds, 'pool.txt'), article('The swimming pool opens at noon.'));
      expect(await playground.reload()).toContain('pool.txt');
      for (const { finds } of [playground, reader]) await expect.poll(() => finds(POOL), SOON).toBe('pool');

      expect(await run(INDEX, ['--rollback'], '', place)).toMatchObject({ status: 0 });
      for (const { finds } of [playground, reader])
        await expect.poll(() => finds(POOL), SOON).not.toBe('pool');
      for (const { finds } of [playground, reader]) expect(await finds(LIBRARY)).toBe('library');
    },
  );

  it('are untouched when one of them is killed in the middle of a reload', LONG, async () => {
    let written = (): void => {};
    const gateway = await openGateway('passes', urls[0], () => written());
    const { seeds, place, playground, reader } = await fresh(gateway.url);
    const answered = await reader.ask(LIBRARY);
    const { seeds: many } = await libraryOf(300);
    await cp(many, seeds, { recursive: true });
    written = () => playground.child.kill('SIGKILL');
    await expect(playground.reload()).rejects.toThrow();
    expect(await playground.ended).toEqual([null, 'SIGKILL']);
    expect(gateway.documents.answered).toBeLessThan(300);
    expect(await reader.ask(LIBRARY)).toEqual(answered);

    const again = await started([], { ...place, SEEDS_DIR: seeds });
    expect(await again.ask(LIBRARY)).toEqual(answered);
    await writeFile(path.join(seeds, 'pool.txt'), article('The swimming pool opens at noon.'));
    await again.reload();
    for (const { finds } of [again, reader]) await expect.poll(() => finds(POOL), SOON).toBe('pool');
  });
});

/** What a program is told of an answer, as far as it is looked at here. */
interface Told {
  readonly candidates: readonly { readonly articleId: string }[];
}

/** Starts pages over a cluster as a program, and waits until they are served. */
async function started(args: readonly string[], env: Record<string, string>) {
  const { wrote, child, ended } = program(WEB, args, {
    RETRIEVER: 'opensearch',
    RATE_LIMIT_PER_MINUTE: '1000',
    ...env,
  });
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(await wrote('http://')) ?? [];
  const post = async (at: string, body: object): Promise<Response> =>
    fetch(`${address}${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const ask = async (question: string) => {
    const answer = (await (await post('/api/ask', { question })).json()) as Told;
    return { ...answer, elapsedMs: 0 };
  };
  return {
    child,
    ended,
    ask,
    /** The article that answers best; undefined where nothing does. */
    finds: async (question: string): Promise<string | undefined> =>
      (await ask(question)).candidates[0]?.articleId,
    /** What somebody is told who reloads. */
    reload: async () =>
      (
        await post('/chat/command', { place: 'direct', conversation: 'c', command: 'reload', options: {} })
      ).text(),
  };
}
