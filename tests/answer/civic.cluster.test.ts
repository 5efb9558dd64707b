import { afterAll } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loaderForOneRun } from '../../src/loading/choose-loader.ts';
import { createLog } from '../../src/log.ts';
import { describeWithCluster } from '../support/opensearch/describe.ts';
import { civicCases } from './civic-cases.ts';

describeWithCluster('questions about the first article, in a cluster', ({ urls, prefix }) => {
  let app: App | undefined;
  civicCases(async () => {
    const config = parseConfig({
      RETRIEVER: 'opensearch',
      OPENSEARCH_URL: urls.join(','),
      OPENSEARCH_INDEX: `${prefix}civic`,
    });
    const log = createLog('silent');
    const loader = loaderForOneRun(config, log);
    const opened = await createApp(config, log, { loader });
    app = opened;
    return (question) => opened.services.answer(question);
  });
  afterAll(() => app?.close());
});
