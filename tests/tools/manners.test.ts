import { describe, expect, it } from 'vitest';
import { guess } from '../../src/answer/manners/guess/guess.ts';
import { GUESSED_KINDS, readClassifier } from '../../src/answer/manners/guess/model.ts';
import ar from '../../src/tools/manners/data/ar.json' with { type: 'json' };
import en from '../../src/tools/manners/data/en.json' with { type: 'json' };
import vi from '../../src/tools/manners/data/vi.json' with { type: 'json' };
import { encodeClassifier } from '../../src/tools/manners/encode.ts';
import { expandTemplate } from '../../src/tools/manners/templates.ts';
import { fitThresholds } from '../../src/tools/manners/thresholds.ts';
import { trainClassifier } from '../../src/tools/manners/train.ts';

const samples = [
  'hello bot',
  'hi bot',
  'hello there',
  'hi there',
  'who leads the city',
  'where is the city hall',
].map((text, at) => ({ text, kind: at < 4 ? ('greeting' as const) : ('question' as const), group: text }));

describe('templates', () => {
  it('stand for messages with each choice and slot filled in, the same every time', () => {
    const made = expandTemplate('(hi|hey) {bot} (again)?', { bot: ['bot', 'dalil'] }, 20);
    expect(new Set(made)).toEqual(
      new Set(expandTemplate('(hi|hey) {bot} (again)?', { bot: ['bot', 'dalil'] }, 20)),
    );
    for (const text of made) expect(text).toMatch(/^(hi|hey) (bot|dalil)( again)?$/);
  });

  it.each(Object.entries({ ar, en, vi }))('of %s name slots that there are and known kinds', (_, data) => {
    const slots: Record<string, readonly string[]> = data.slots;
    const texts = [...Object.values(data.messages), ...Object.values(slots)].flat();
    const named = texts.flatMap((text) => [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in slots))).toEqual([]);
    expect(
      Object.keys(data.messages).filter((kind) => !GUESSED_KINDS.some((known) => known === kind)),
    ).toEqual([]);
  });
});

describe('trainClassifier', () => {
  const trained = trainClassifier(samples);

  it('tells what it was fitted to apart, and knows the words of small talk', () => {
    expect(guess('hello bot', trained)).toMatchObject({ kind: 'greeting', unknown: 0 });
    expect(guess('hello bot', trained).probability).toBeGreaterThan(0.8);
    expect(guess('who leads the city', trained).probability).toBeLessThan(0.4);
  });

  it('says nearly the same when it is read back from its data', () => {
    const known = new Set([...trained.known.keys()].filter((row) => trained.known[row] === 1));
    const read = readClassifier(encodeClassifier(trained.weights, known, [0.5]));
    for (const { text } of samples) {
      expect(guess(text, read).unknown).toBe(guess(text, trained).unknown);
      expect(guess(text, read).probability).toBeCloseTo(guess(text, trained).probability, 1);
    }
  });
});

describe('fitThresholds', () => {
  it('lets through no more questions of each number of unknown words than it may', () => {
    const said = Array.from({ length: 100 }, (_, at) => ({
      kind: 'greeting' as const,
      probability: (at + 0.5) / 100,
      unknown: 0,
    }));
    const [threshold = 0] = fitThresholds([{ said, mostMistaken: 0.05 }]);
    expect(said.filter(({ probability }) => probability >= threshold)).toHaveLength(5);
  });
});
