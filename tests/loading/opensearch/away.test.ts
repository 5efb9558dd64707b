import { describe, expect, it } from 'vitest';
import { SearchUnavailable } from '../../../src/errors.ts';
import { ClusterLoader } from '../../../src/loading/opensearch/opensearch-loader.ts';
import { createLog } from '../../../src/log.ts';
import { message } from '../../../src/reply/messages.ts';
import { run } from '../../support/run.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { pagesOf } from '../../support/web/pages.ts';
import { type Behaviour, openGateway } from './gateway.ts';
import { appOn, leadIn } from './support.ts';

const SEEDS = { 'a.txt': 'The library opens at nine.\n\nSource: https://x.example/a\n' };
const QUESTIONS = {
  ar: 'متى تفتح المكتبة؟',
  vi: 'Thư viện mở cửa lúc mấy giờ?',
  en: 'When does the library open?',
} as const;
const LANGUAGES = ['ar', 'vi', 'en'] as const;
const FAILURES: readonly (readonly [Behaviour, string])[] = [
  ['breaks', 'opensearch-unreachable'],
  ['silent', 'opensearch-slow'],
  [401, 'opensearch-unauthorised'],
  [403, 'opensearch-unauthorised'],
  [503, 'opensearch-red'],
];

async function placeThat(behaviour: Behaviour) {
  const { url } = await openGateway(behaviour);
  return { url: url.replace('//', '//dalil:s3cret@'), index: 'dalil' };
}

describe.each(FAILURES)('a cluster whose address %s', (behaviour, reason) => {
  it('is waited for: people are told in their language, programs and operators in theirs, the log once', async () => {
    const { app, lines, logged } = await appOn(await placeThat(behaviour), await seedsFolder(SEEDS));
    expect(app.services.ready()).toEqual({ ready: false, reason });
    for (const language of LANGUAGES) {
      const elsewhere = language === 'en' ? 'vi' : 'en';
      const reply = await app.ask(QUESTIONS[language], { language: elsewhere, isAdministrator: false });
      expect(leadIn(reply)).toBe(message(language, 'unavailable'));
      const listed = await app.dispatch('articles', {}, { language, isAdministrator: false });
      expect(leadIn(listed)).toBe(message(language, 'unavailable'));
    }
    expect(await app.services.examples('en')).toEqual([]);
    expect(logged('the cluster cannot be searched')).toBe(1);
    expect(lines.join('')).not.toMatch(/failed|s3cret/);
  });

  it('ends a program that answers one question, with a sentence and without the password', async () => {
    const loader = new ClusterLoader(
      { seedsDir: await seedsFolder(SEEDS), maxArticleBytes: 10_000 },
      await placeThat(behaviour),
      { log: createLog('silent') },
    );
    const failure = await loader.load().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SearchUnavailable);
    expect(failure).toMatchObject({
      identifier: reason,
      message: expect.stringMatching(/^OpenSearch .*\.$/),
    });
    expect((failure as Error).message).not.toContain('s3cret');
    await loader.close();
  });
});

describe('pages over a cluster that is away', () => {
  it.each([
    ['public', 'GET', '/?q=When%3F', 'page'],
    ['public', 'GET', '/?q=When%3F&from=3', 'page'],
    ['public', 'GET', '/articles', 'page'],
    ['public', 'GET', '/citation?article=0123456789ab', 'page'],
    ['playground', 'GET', '/why?question=When%3F', 'page'],
    ['playground', 'GET', '/corpus', 'page'],
    ['public', 'POST', '/api/ask', 'program'],
  ] as const)('say so with status 503: %s %s %s', async (mode, method, address, reader) => {
    const { app } = await appOn(await placeThat('breaks'), await seedsFolder(SEEDS));
    const pages = pagesOf(app, { mode });
    const response = await (method === 'GET'
      ? pages.get(address)
      : pages.post(address, { question: 'When?' }));
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const words = message('en', 'unavailable');
    if (reader === 'program') expect(await response.json()).toEqual({ error: words });
    else expect(await response.text()).toContain(words);
  });

  it('tell whoever watches them that they are not ready, and go on being there', async () => {
    const { app } = await appOn(await placeThat('breaks'), await seedsFolder(SEEDS));
    const pages = pagesOf(app);
    const ready = await pages.get('/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, reason: 'opensearch-unreachable' });
    expect((await pages.get('/')).status).toBe(200);
  });

  it('keep nothing from an administrator who reloads all the same', async () => {
    const { app } = await appOn(await placeThat(401), await seedsFolder(SEEDS));
    const reply = await app.dispatch('reload', {}, { language: 'en', isAdministrator: true });
    expect(leadIn(reply)).toBe('Nothing was reloaded: the index of the articles could not be built.');
    expect(JSON.stringify(reply.blocks)).toContain('refuses the name or password in OPENSEARCH_URL');
  });
});

describe('a program over a cluster', () => {
  const ask = (env: Record<string, string>) =>
    run('src/bin/ask.ts', [QUESTIONS.en], '', { RETRIEVER: 'opensearch', ...env });

  it('ends with status 1 where the cluster is away, and says what to look at', async () => {
    const { url } = await placeThat('breaks');
    const { status, stderr, stdout } = await ask({ OPENSEARCH_URL: url });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^OpenSearch cannot be reached .*OPENSEARCH_URL/m);
    expect(stderr).not.toContain('s3cret');
  });

  it('ends with status 2 where its settings cannot be used', async () => {
    const { url } = await placeThat('breaks');
    const { status, stderr } = await ask({ OPENSEARCH_URL: url, OPENSEARCH_CA_FILE: 'no/such.pem' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/OPENSEARCH_CA_FILE/);
    const index = await run('src/bin/build-index.ts', []);
    expect([index.status, index.stderr]).toEqual([2, expect.stringMatching(/OPENSEARCH_URL/)]);
  });
});
