import { describe, expect, test } from 'vitest';
import { isSameModel } from '../../../src/embeddings/same-model.ts';
import { type EmbeddingsService, startEmbeddings } from '../../support/embeddings/service.ts';
import { connected, faultOf, NEVER } from './connected.ts';

/** What a question and a passage are sent as. */
async function sentAs(service: EmbeddingsService, environment: Readonly<Record<string, string>> = {}) {
  const { embedder } = await connected(service, environment);
  await embedder.embed(['Q'], 'query', NEVER);
  await embedder.embed(['P'], 'passage', NEVER);
  return service.requests.slice(-2).map(({ body }) => [body.input[0], body.input_type]);
}

const E5 = 'intfloat/multilingual-e5-small';
const PREFIXED = [
  ['query: Q', undefined],
  ['passage: P', undefined],
];

describe('how a model is asked', () => {
  test('is by input_type where that makes a difference, with nothing set but the address', async () => {
    expect(await sentAs(await startEmbeddings({ model: E5 }))).toEqual([
      ['Q', 'query'],
      ['P', 'passage'],
    ]);
  });

  test.each(['ignored', 'refused'] as const)(
    'is by the prefixes of the model that the service names, where input_type is %s',
    async (inputTypes) => {
      expect(await sentAs(await startEmbeddings({ model: E5, inputTypes }))).toEqual(PREFIXED);
    },
  );

  test('is by the prefixes of the model that is set', async () => {
    const service = await startEmbeddings({ inputTypes: 'ignored' });
    expect(await sentAs(service, { EMBEDDINGS_MODEL: 'nomic-embed-text:v1.5' })).toEqual([
      ['search_query: Q', undefined],
      ['search_document: P', undefined],
    ]);
  });

  test('is plain where nothing is known', async () => {
    const service = await startEmbeddings({ inputTypes: 'ignored' });
    expect(await sentAs(service, { EMBEDDINGS_MODEL: 'bge-m3' })).toEqual([
      ['Q', undefined],
      ['P', undefined],
    ]);
  });

  test.each([
    [{ EMBEDDINGS_QUERY_PREFIX: 'ask: ' }, ['ask: Q', undefined], ['passage: P', undefined]],
    [{ EMBEDDINGS_INPUT_TYPES: 'none' }, ['query: Q', undefined], ['passage: P', undefined]],
    [
      { EMBEDDINGS_INPUT_TYPES: 'none', EMBEDDINGS_PASSAGE_PREFIX: 'none' },
      ['query: Q', undefined],
      ['P', undefined],
    ],
    [
      { EMBEDDINGS_QUERY_PREFIX: 'none', EMBEDDINGS_PASSAGE_PREFIX: 'none' },
      ['Q', 'query'],
      ['P', 'passage'],
    ],
    [{ EMBEDDINGS_INPUT_TYPES: 'ask,text' }, ['Q', 'ask'], ['P', 'text']],
    [{ EMBEDDINGS_INPUT_TYPES: 'ask,text', EMBEDDINGS_QUERY_PREFIX: 'q: ' }, ['q: Q', 'ask'], ['P', 'text']],
  ])('is as %j says', async (environment, query, passage) => {
    expect(await sentAs(await startEmbeddings({ model: E5 }), environment)).toEqual([query, passage]);
  });

  test.each([[['query', 'document']], [['search_query', 'search_document']]])(
    'is found where the service knows %j only, and wants one of them',
    async (accepted) => {
      const service = await startEmbeddings({ accepted });
      expect(await sentAs(service)).toEqual([
        ['Q', accepted[0]],
        ['P', accepted[1]],
      ]);
    },
  );

  test.each([
    ['intfloat/multilingual-e5-large-instruct', /^Instruct: .*\nQuery: $/, ''],
    ['Qwen/Qwen3-Embedding-0.6B', /^Instruct: .*\nQuery:$/, ''],
    ['qwen3-embedding:0.6b', /^Instruct: .*\nQuery:$/, ''],
    ['intfloat/e5-base-v2', /^query: $/, 'passage: '],
    ['multilingual-e5-small-q4', /^query: $/, 'passage: '],
    ['google/embeddinggemma-300m', /^task: search result \| query: $/, 'title: none | text: '],
    ['snowflake-arctic-embed2', /^query: $/, ''],
    ['Snowflake/snowflake-arctic-embed-l-v2.0', /^query: $/, ''],
    ['Snowflake/snowflake-arctic-embed-m-v1.5', /^Represent this sentence .*: $/, ''],
    ['mixedbread-ai/mxbai-embed-large-v1', /^Represent this sentence .*: $/, ''],
    ['BAAI/bge-small-en-v1.5', /^Represent this sentence .*: $/, ''],
    ['text-embedding-3-small', /^$/, ''],
    ['nomic-embed-code', /^$/, ''],
  ])('of the model %s is with its own prefixes', async (EMBEDDINGS_MODEL, query, passage) => {
    const service = await startEmbeddings({ inputTypes: 'ignored' });
    const [question, text] = await sentAs(service, { EMBEDDINGS_MODEL });
    expect(question![0]!.slice(0, -1)).toMatch(query);
    expect(text![0]).toBe(`${passage}P`);
  });
});

describe('who the model is', () => {
  const fingerprint = async (service: EmbeddingsService, environment = {}) =>
    (await connected(service, environment)).identity.fingerprint;

  test('stays the same, and is safe in the name of a file', async () => {
    const service = await startEmbeddings();
    const first = await fingerprint(service);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    await service.stop();
    await service.restart();
    expect(await fingerprint(service)).toBe(first);
  });

  test.each([
    [{ model: 'another' }, {}],
    [{ dimensions: 48 }, {}],
    [{ inputTypes: 'ignored' }, {}],
    [{}, { EMBEDDINGS_MODEL: 'another' }],
    [{}, { EMBEDDINGS_PASSAGE_PREFIX: 'text: ' }],
    [{}, { EMBEDDINGS_INPUT_TYPES: 'ask,text' }],
  ] as const)('changes with %j and %j', async (behaviour, environment) => {
    const usual = await fingerprint(await startEmbeddings());
    expect(await fingerprint(await startEmbeddings(behaviour), environment)).not.toBe(usual);
  });

  test('is asked again, and shows a model that was exchanged under the same name', async () => {
    const service = await startEmbeddings();
    const { identity, identify } = await connected(service);
    expect(isSameModel(identity, await identify(NEVER))).toBe(true);
    service.behave({ meanings: { town: 'cloud', hall: 'sea', open: 'sand' } });
    const exchanged = await identify(NEVER);
    expect(exchanged.fingerprint).toBe(identity.fingerprint);
    expect(isSameModel(identity, exchanged)).toBe(false);
    service.behave({ dimensions: 48 });
    expect(isSameModel(identity, await identify(NEVER))).toBe(false);
  });
});

describe('a first contact that fails', () => {
  test.each([
    [{ key: 'sk-1234567' }, 'refused', /wants a key.*Set EMBEDDINGS_KEY/],
    [{ namesModel: true }, 'refused', /Set EMBEDDINGS_MODEL/],
    [{ fault: 'html' }, 'nonsense', /no JSON/],
    [{ fault: { status: 503 } }, 'busy', /not ready/],
  ] as const)('says why: %j', async (behaviour, kind, message) => {
    const fault = await faultOf(connected(await startEmbeddings(behaviour)));
    expect(fault).toMatchObject({ kind, message: expect.stringMatching(message) });
  });
});
