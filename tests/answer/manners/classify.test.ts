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

/**
 * Messages written by others and later than the phrases. The first two are among the training messages by now: of 150 and 91,
 * 4.7 % and 28.6 % fell through before. The third was written before the training was widened: of its 120, 9.2 % fell through
 * when it was first run, 32.5 % with the former training. Wordings akin to what was missed were added afterwards, none of the
 * messages themselves.
 */
describe.each([
  ['held-out.jsonl', 0.02],
  ['held-out-second.jsonl', 0.03],
  ['held-out-third.jsonl', 0.05],
] as const)('small talk that nobody had in view at first: %s', (file, mostAsked) => {
  const heldOut = linesOf<{ text: string; kind: string }>(file);

  it('seldom falls into retrieval', () => {
    const asked = heldOut.filter(({ text }) => takenFor(text) === undefined);
    expect(asked.length, JSON.stringify(asked)).toBeLessThanOrEqual(heldOut.length * mostAsked);
  });

  it('is mostly taken for what it is', () => {
    const right = heldOut.filter(({ text, kind }) => takenFor(text) === kind);
    expect(right.length).toBeGreaterThanOrEqual(heldOut.length * 0.8);
  });
});

it('keeps 98 of 100 messages of all sets together from retrieval', () => {
  const all = ['messages', 'held-out', 'held-out-second', 'held-out-third'].flatMap((name) =>
    linesOf<{ text: string }>(`${name}.jsonl`),
  );
  const asked = all.filter(({ text }) => takenFor(text) === undefined);
  expect(asked.length, JSON.stringify(asked)).toBeLessThanOrEqual(all.length * 0.02);
});

it.each([
  ['held-out-traps.jsonl', 2],
  ['held-out-third-traps.jsonl', 1],
] as const)('takes hardly any question that looks like small talk for it: %s', (file, mostTaken) => {
  const taken = linesOf<{ text: string }>(file).filter(({ text }) => takenFor(text));
  expect(taken.length, JSON.stringify(taken)).toBeLessThanOrEqual(mostTaken);
});

describe('how words are typed', () => {
  it.each([
    ['صباحوو', 'greeting'],
    ['مشكوور', 'thanks'],
    ['byee', 'goodbye'],
    ['hows it going', 'how-are-you'],
    ["g'day", 'greeting'],
    ['u good?', 'how-are-you'],
    ['can you speak french?', 'about-abilities'],
    ['ban lay thong tin o dau the', 'about-knowledge'],
  ])('%j is %s', (text, kind) => {
    expect(takenFor(text)).toBe(kind);
  });

  it.each(['o dau', 'o dau vay', 'dau vay', 'đâu', '1/7/2025'])('%j may be asked', (text) => {
    expect(takenFor(text)).toBeUndefined();
  });
});

describe('questions that look like small talk', () => {
  it.each(traps)('$text', ({ text }) => {
    expect(takenFor(text)).toBeUndefined();
  });
});
