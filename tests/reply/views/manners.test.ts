import { describe, expect, it } from 'vitest';
import { MANNER_KINDS, type MannerKind } from '../../../src/answer/manners/kinds.ts';
import type { Answer } from '../../../src/answer/types.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import { message } from '../../../src/reply/messages.ts';
import { questionReply } from '../../../src/reply/views/manners.ts';

const corpus = await readCorpus('seeds');
const said = (manner?: MannerKind): Answer => ({
  question: 'x',
  language: 'vi',
  status: 'not-a-question',
  manner,
  confidence: 0,
  shown: [],
  citations: [],
  candidates: [],
  corpusVersion: corpus.version,
  elapsedMs: 0,
});
const words = (answer: Answer, articles: Corpus = corpus) =>
  questionReply(answer, { corpus: articles }).blocks.map((block) =>
    block.type === 'text' ? block.text : block.type,
  );

describe('the reply to small talk', () => {
  it.each(MANNER_KINDS.filter((kind) => kind !== 'greeting'))('%s is short and its own', (kind) => {
    expect(words(said(kind))[0]).toBe(message('vi', `manner-${kind}`));
    expect(questionReply(said(kind), { corpus })).toMatchObject({ status: 'not-a-question', language: 'vi' });
  });

  it.each(['greeting', undefined] as const)('%s shows how to ask', (kind) => {
    expect(words(said(kind))).toContain(message('vi', 'usage'));
  });

  it('lists the articles where it can only quote them', () => {
    expect(words(said('request-summary'))).toEqual([message('vi', 'manner-request-summary'), 'source']);
  });

  it('names the command where they are many', () => {
    const articles = Array.from({ length: 9 }, () => corpus.articles[0]!);
    expect(words(said('request-summary'), { ...corpus, articles }).slice(1)).toEqual([
      message('vi', 'manner-articles', { count: 9 }),
      'command',
    ]);
  });

  it('names the folder where no command can be typed', () => {
    const articles = Array.from({ length: 9 }, () => corpus.articles[0]!);
    const { blocks } = questionReply(said('request-summary'), {
      corpus: { ...corpus, articles },
      folder: 'seeds',
    });
    expect(blocks.slice(1)).toEqual([
      { type: 'text', role: 'body', text: message('vi', 'manner-articles-folder', { count: 9 }) },
      { type: 'foreign', text: 'seeds' },
    ]);
  });
});
