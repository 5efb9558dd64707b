import { describe } from 'vitest';
import { createRetriever } from '../../src/retrieval/index.ts';
import { createEmbeddedRemote } from './embedded-source.ts';
import { retrievalCases } from './retrieval-cases.ts';

describe.each(['postings', 'minisearch'] as const)('createRetriever with %s', (wordSearch) => {
  retrievalCases((articles) => createRetriever(articles, { wordSearch }));
});

describe('remoteRetriever over articles in this process', () => {
  retrievalCases(createEmbeddedRemote);
});
