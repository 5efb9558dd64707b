import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_NAMES, parseConfig } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

describe('the environment', () => {
  it('stands in .env.example whole, each name below a comment', () => {
    expect(Object.keys(parse(example)).sort()).toEqual([...ENVIRONMENT_NAMES].sort());
    const lines = example.split('\n');
    for (const name of ENVIRONMENT_NAMES) {
      const index = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[index - 1], name).toMatch(/^# \S/);
    }
  });

  it('has in .env.example the same defaults as in code', () => {
    expect(parseConfig(parse(example))).toEqual(parseConfig({}));
  });

  it('takes blank for absent', () => {
    expect(parseConfig({ DISCORD_TOKEN: '  ', SEEDS_DIR: '' })).toMatchObject({
      discordToken: undefined,
      seedsDir: 'seeds',
      maxQuestionLength: 500,
      adminUserIds: [],
    });
  });

  it('finds articles by postings unless told otherwise', () => {
    expect(parseConfig({}).wordSearch).toBe('postings');
    expect(parseConfig({ WORD_SEARCH: 'minisearch' }).wordSearch).toBe('minisearch');
  });

  it('parses a list of administrators', () => {
    const ids = ['123456789012345678', '223456789012345678'];
    expect(parseConfig({ ADMIN_USER_IDS: ` ${ids.join(' , ')}, ` }).adminUserIds).toEqual(ids);
  });

  it('takes a cluster of several nodes, with credentials, and its own names of indices', () => {
    const url = 'https://dalil:s3cr%40t@a.example:9200, http://[::1]:9200';
    const environment = { RETRIEVER: 'opensearch', OPENSEARCH_URL: url, OPENSEARCH_CA_FILE: 'ca.pem' };
    expect(parseConfig(environment)).toMatchObject({
      retriever: 'opensearch',
      openSearch: { url, index: 'dalil', caFile: 'ca.pem' },
    });
    expect(parseConfig({ OPENSEARCH_URL: url, OPENSEARCH_INDEX: 'town-2' })).toMatchObject({
      retriever: 'embedded',
      openSearch: { index: 'town-2' },
    });
  });

  it('never repeats credentials that it refuses', () => {
    const refuse = () => parseConfig({ OPENSEARCH_URL: 'ftp://dalil:s3cret@a.example' });
    expect(refuse).toThrow(/OPENSEARCH_URL/);
    expect(refuse).not.toThrow(/s3cret/);
    const key = () =>
      parseConfig({ EMBEDDINGS_URL: 'ftp://dalil:s3cret@a.example', EMBEDDINGS_KEY: 's3cret ten' });
    expect(key).toThrow(/EMBEDDINGS_URL.*EMBEDDINGS_KEY/);
    expect(key).not.toThrow(/s3cret/);
  });

  it.each([
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/v1/embeddings'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:8000/v1/embeddings'],
    ['https://api.example/v1/', 'https://api.example/v1/embeddings'],
    ['https://user:pa%3Ass@api.example/openai/v1', 'https://user:pa%3Ass@api.example/openai/v1/embeddings'],
    [
      'https://a.example/x/embeddings?api-version=2024-10-21',
      'https://a.example/x/embeddings?api-version=2024-10-21',
    ],
    ['https://a.example/x?api-version=1#top', 'https://a.example/x/embeddings?api-version=1'],
  ])('takes %s for the service that answers at %s', (EMBEDDINGS_URL, url) => {
    expect(parseConfig({ EMBEDDINGS_URL }).embeddings).toEqual({ url });
  });

  it.each([
    ['query: ', 'query: '],
    ['"query: "', 'query: '],
    ['Instruct: find\nQuery:', 'Instruct: find\nQuery:'],
    [' ', undefined],
    ['none', ''],
  ])('takes %j before texts for %j', (EMBEDDINGS_QUERY_PREFIX, queryPrefix) => {
    const environment = { EMBEDDINGS_URL: 'http://127.0.0.1:8000', EMBEDDINGS_QUERY_PREFIX };
    expect(parseConfig(environment).embeddings?.queryPrefix).toBe(queryPrefix);
  });

  it.each([
    ['query, passage', { query: 'query', passage: 'passage' }],
    ['search_query,search_document', { query: 'search_query', passage: 'search_document' }],
    ['None', 'none'],
    ['', undefined],
  ])('takes %j for the words that tell questions from passages', (EMBEDDINGS_INPUT_TYPES, inputTypes) => {
    const environment = { EMBEDDINGS_URL: 'http://127.0.0.1:8000', EMBEDDINGS_INPUT_TYPES };
    expect(parseConfig(environment).embeddings?.inputTypes).toEqual(inputTypes);
  });

  it('asks no service of embeddings unless told to', () => {
    const quoted = parseConfig({ EMBEDDINGS_URL: 'http://a.example', EMBEDDINGS_KEY: '"s3cret"' });
    expect(quoted.embeddings?.key).toBe('s3cret');
    expect(parseConfig({}).embeddings).toBeUndefined();
  });

  it.each([
    [undefined, undefined],
    ['auto', 'auto'],
    ['0-3/16', { ids: [0, 1, 2, 3], total: 16 }],
    ['2/3', { ids: [2], total: 3 }],
    [' 6-7, 0 , 2/ 8', { ids: [0, 2, 6, 7], total: 8 }],
  ])('takes %j for SHARDS', (SHARDS, shards) => {
    expect(parseConfig({ SHARDS }).shards).toEqual(shards);
  });

  it.each([
    [{ ADMIN_USER_IDS: 'anna' }, /ADMIN_USER_IDS must be an id/],
    [{ DISCORD_GUILD_ID: '12' }, /DISCORD_GUILD_ID must be an id/],
    [{ MAX_QUESTION_LENGTH: 'many' }, /MAX_QUESTION_LENGTH/],
    [{ MAX_QUESTION_LENGTH: '-3' }, /MAX_QUESTION_LENGTH must be more than 0/],
    [{ METRICS_PORT: '65536' }, /METRICS_PORT must be from 0/],
    [{ METRICS_PORT: 'yes' }, /METRICS_PORT must be a whole number/],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, /RATE_LIMIT_PER_MINUTE must be more than 0/],
    [{ REPLY_STYLE: 'html' }, /REPLY_STYLE/],
    [{ WORD_SEARCH: 'lucene' }, /WORD_SEARCH must be postings or minisearch/],
    [{ DISCORD_API_URL: 'discord' }, /DISCORD_API_URL must be an http/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ SHARDS: 'some' }, /SHARDS must be auto, or the shards of this process out of all, such as 0-3\/16/],
    [{ SHARDS: '4' }, /SHARDS must be auto/],
    [{ SHARDS: '0-3/0' }, /SHARDS must be out of 1 to 16384/],
    [{ SHARDS: '0-4/4' }, /SHARDS must name shards from 0 to 3 when there are 4 in all/],
    [{ SHARDS: '3-1/4' }, /SHARDS must name shards from low to high, not 3-1/],
    [{ SHARDS: '0-2,2/4' }, /SHARDS must name each shard once/],
    [{ RETRIEVER: 'lucene' }, /RETRIEVER must be embedded or opensearch/],
    [{ RETRIEVER: 'opensearch' }, /OPENSEARCH_URL must name the cluster/],
    [{ OPENSEARCH_URL: 'search.example:9200' }, /OPENSEARCH_URL must be an http/],
    [{ OPENSEARCH_URL: 'https://a.example:9200,b' }, /OPENSEARCH_URL must be an http/],
    [{ OPENSEARCH_INDEX: 'Dalil' }, /OPENSEARCH_INDEX must be small letters/],
    [{ EMBEDDINGS_URL: '127.0.0.1:8000' }, /EMBEDDINGS_URL must be an http/],
    [{ EMBEDDINGS_MODEL: 'm' }, /EMBEDDINGS_MODEL needs EMBEDDINGS_URL/],
    [
      { EMBEDDINGS_KEY: 'k', EMBEDDINGS_QUERY_PREFIX: 'q: ' },
      /EMBEDDINGS_KEY needs .*EMBEDDINGS_QUERY_PREFIX needs/,
    ],
    [{ EMBEDDINGS_URL: 'http://a.example', EMBEDDINGS_KEY: 'a b' }, /EMBEDDINGS_KEY must be letters/],
    [{ EMBEDDINGS_URL: 'http://u:p@a.example', EMBEDDINGS_KEY: 'k' }, /EMBEDDINGS_KEY cannot be sent beside/],
    [
      { EMBEDDINGS_URL: 'http://a.example', EMBEDDINGS_INPUT_TYPES: 'query' },
      /EMBEDDINGS_INPUT_TYPES must be two/,
    ],
    [
      { EMBEDDINGS_URL: 'http://a.example', EMBEDDINGS_PASSAGE_PREFIX: 'p'.repeat(501) },
      /EMBEDDINGS_PASSAGE_PREFIX must have 500/,
    ],
    [{ OPENSEARCH_INDEX: '_dalil' }, /OPENSEARCH_INDEX must be small letters/],
  ])('refuses %j with the name of the variable', (environment, sentence) => {
    expect(() => parseConfig(environment)).toThrow(sentence);
  });
});
