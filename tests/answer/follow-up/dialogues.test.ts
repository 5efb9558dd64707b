import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../src/answer/follow-up/resolve.ts';

/** Two turns, and what the second may mean: any of these questions, or among the readings asked back. */
interface Dialogue {
  readonly before: string;
  readonly after: string;
  readonly means: readonly string[];
}

const dialogues = readFileSync('tests/answer/follow-up/dialogues.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Dialogue);

/** What happened to a follow-up. */
function outcome({ before, after, means }: Dialogue): 'understood' | 'asked back' | 'something else' {
  const { question, readings } = resolveFollowUp(before, after);
  const meant = new Set(means.map(key));
  if (readings) return readings.some((reading) => meant.has(key(reading))) ? 'asked back' : 'something else';
  return meant.has(key(question)) ? 'understood' : 'something else';
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
    outcome: outcome(dialogue),
    ...resolveFollowUp(dialogue.before, dialogue.after),
  }));

  it('are many, in three languages', () => {
    expect(dialogues.length).toBeGreaterThanOrEqual(120);
  });

  it('are understood or asked back, 97 of 100, and most of them understood', () => {
    const others = told.filter((one) => one.outcome === 'something else');
    expect(others.length, JSON.stringify(others, null, 1)).toBeLessThanOrEqual(dialogues.length * 0.03);
    const understood = told.filter((one) => one.outcome === 'understood');
    expect(understood.length).toBeGreaterThan(dialogues.length * 0.7);
  });
});
