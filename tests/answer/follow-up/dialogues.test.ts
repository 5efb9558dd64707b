import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Conversations } from '../../../src/answer/conversation.ts';
import type { ResolvedQuestion } from '../../../src/answer/follow-up/resolve.ts';
import { detectLanguage } from '../../../src/text/language/detect.ts';

/** Two turns, and what the second may mean: any of these questions, itself where it is to stay as typed. */
interface Dialogue {
  readonly before: string;
  readonly after: string;
  readonly means: readonly string[];
}

type Outcome = 'understood' | 'asked back' | 'asked amiss' | 'left bare' | 'something else';

const LANGUAGES = ['ar', 'vi', 'en'] as const;
const dialogues = linesOf<Dialogue>('dialogues.jsonl');
const remarks = linesOf<Omit<Dialogue, 'means'>>('remarks.jsonl');

function linesOf<T>(file: string): T[] {
  const lines = readFileSync(`tests/answer/follow-up/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** The second turn as a conversation takes it, small talk and courtesies included. */
function secondTurn({ before, after }: Pick<Dialogue, 'before' | 'after'>): ResolvedQuestion {
  const conversations = new Conversations();
  const place = { conversation: 'of two turns' };
  conversations.remember(place, conversations.resolve(place, before));
  return conversations.resolve(place, after);
}

/** Asking back counts only where there is a choice, and the meant question is among what is offered. */
function outcomeOf(dialogue: Dialogue): Outcome {
  const { question, carried, readings } = secondTurn(dialogue);
  const meant = new Set(dialogue.means.map(key));
  const isMeant = (text: string) => meant.has(key(text));
  if (readings) return readings.length > 1 && readings.some(isMeant) ? 'asked back' : 'asked amiss';
  if (isMeant(question)) return 'understood';
  return carried ? 'something else' : 'left bare';
}

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s?؟]+/gu, ' ')
    .trim();
}

describe('dialogues of two turns', () => {
  const told = dialogues.map((dialogue) => ({
    ...dialogue,
    outcome: outcomeOf(dialogue),
    became: secondTurn(dialogue),
    language: detectLanguage(dialogue.before),
  }));

  it('are many, each once', () => {
    expect(new Set(dialogues.map(({ before, after }) => `${before} ${after}`)).size).toBe(dialogues.length);
    expect(dialogues.length).toBeGreaterThanOrEqual(500);
  });

  it.each(LANGUAGES)('are understood or asked back in %s, 90 of 100', (language) => {
    const own = told.filter((one) => one.language === language);
    const missed = own.filter(({ outcome }) => outcome !== 'understood' && outcome !== 'asked back');
    expect(own.length).toBeGreaterThanOrEqual(160);
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(own.length * 0.1);
  });

  it.each(LANGUAGES)('are answered with something else in %s, 3 of 100 at most', (language) => {
    const own = told.filter((one) => one.language === language);
    const others = own.filter(({ outcome }) => outcome === 'something else');
    expect(others.length, JSON.stringify(others, null, 1)).toBeLessThanOrEqual(own.length * 0.03);
  });

  it('are mostly understood without asking back', () => {
    expect(told.filter(({ outcome }) => outcome === 'understood').length).toBeGreaterThan(told.length * 0.7);
  });
});

describe('a remark or a question by itself', () => {
  it.each(remarks)('$after stays as typed after $before', (remark) => {
    expect(secondTurn(remark)).toEqual({ question: remark.after, carried: false });
  });
});
