import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MANNER_KINDS } from '../../../src/answer/manners/kinds.ts';
import { type Screening, screenQuestion } from '../../../src/answer/screen-question.ts';

const messages = linesOf<{ text: string; kind: string }>('messages.jsonl');
const traps = linesOf<{ text: string }>('traps.jsonl');

function linesOf<T>(file: string): T[] {
  const lines = readFileSync(`tests/answer/manners/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function takenFor(text: string): string | undefined {
  const screening: Screening = screenQuestion(text, 500);
  return screening.kind === 'not-a-question' ? (screening.manner ?? 'nothing') : undefined;
}

describe('small talk as people type it', () => {
  it('is of every kind', () => {
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(MANNER_KINDS));
  });

  it('is kept from retrieval, 98 messages of 100', () => {
    const asked = messages.filter(({ text }) => takenFor(text) === undefined);
    expect(asked.length, JSON.stringify(asked)).toBeLessThanOrEqual(messages.length * 0.02);
  });

  it('is taken for what it is, 95 messages of 100', () => {
    const mistaken = messages.filter(({ text, kind }) => takenFor(text) !== kind);
    expect(mistaken.length, JSON.stringify(mistaken)).toBeLessThanOrEqual(messages.length * 0.05);
  });

  it.each(['o dau', 'o dau vay', 'dau vay'])('%j asks where, and is no curse without its mark', (text) => {
    expect(takenFor(text)).toBeUndefined();
    expect(takenFor('đậu')).toBe('insult');
  });

  it.each([
    ['tam biet nhe', 'vi'],
    ['ty', 'en'],
    ['يعطيك العافية', 'ar'],
    ['thanks bạn', 'vi'],
  ])('%j is answered in its own language', (text, language) => {
    expect(screenQuestion(text, 500)).toMatchObject({ kind: 'not-a-question', language });
  });

  it.each(['', '???', '...', '42'])('%j is nothing at all', (text) => {
    expect(takenFor(text)).toBe('nothing');
  });
});

describe('questions that look like small talk', () => {
  it.each(traps)('$text', ({ text }) => {
    expect(takenFor(text)).toBeUndefined();
  });
});
