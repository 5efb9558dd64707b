import { expect, it } from 'vitest';
import { article } from '../retrieval/support.ts';
import { asked } from '../support/asked.ts';
import { describeWithOwnCluster } from '../support/opensearch/describe.ts';
import { CODE, connected, corpusOf, LONG } from './support.ts';

describeWithOwnCluster('a cluster with TLS and passwords', { nodes: 1, secure: true }, (cluster) => {
  const urlWith = (password = cluster().access!.password) =>
    cluster().urls[0]!.replace('://', `://${cluster().access!.username}:${encodeURIComponent(password)}@`);

  it('lets in who has the password and trusts the authority', LONG, async () => {
    const { ca } = cluster().access!;
    const known = await connected({ url: urlWith(), index: 'dalil', ca });
    const boats = corpusOf([article('a', 'Boats', 'There are 12 boats.')]);
    const version = await known.build(boats, { code: CODE });
    await known.switchTo(version);
    const [found] = await (await known.open(version)).retriever.search(asked('How many boats?'), {
      limit: 1,
    });
    expect(found?.article.id).toBe('a');
  });

  it('refuses a wrong password, and is not trusted without the authority', LONG, async () => {
    const { ca } = cluster().access!;
    const stranger = await connected({ url: urlWith('guessed'), index: 'dalil', ca });
    await expect(stranger.current()).rejects.toMatchObject({ identifier: 'opensearch-unauthorised' });
    const distrustful = await connected({ url: urlWith(), index: 'dalil' });
    await expect(distrustful.health()).rejects.toMatchObject({ identifier: 'opensearch-certificate' });
  });
});
