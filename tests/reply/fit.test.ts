import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/contract/reply.ts';
import { fitBlocks } from '../../src/reply/fit.ts';

const source = { title: 'T', derived: false, url: 'https://x.example/a', language: 'en' };
const quotation = (number: number, length: number): Block => ({
  type: 'quotation',
  number,
  sentence: 'x'.repeat(length),
  highlights: [],
  source,
  alsoIn: [],
  related: false,
  articleId: 'a',
});
const lead: Block = { type: 'text', role: 'lead', text: 'Lead' };
const heading: Block = { type: 'text', role: 'heading', text: 'Heading' };
const size = (blocks: readonly Block[]) => JSON.stringify(blocks).length;

describe('fitBlocks', () => {
  it('leaves what fits alone', () => {
    const blocks = [lead, quotation(1, 50)];
    expect(fitBlocks(blocks, () => true, 'en')).toBe(blocks);
  });

  it('leaves out whole entries, last first, and counts them', () => {
    const blocks = [lead, quotation(1, 100), quotation(2, 100), quotation(3, 100)];
    const fitted = fitBlocks(blocks, (some) => size(some) < 560, 'en');
    expect(fitted.slice(0, 2)).toEqual(blocks.slice(0, 2));
    expect(fitted.at(-1)).toMatchObject({ role: 'note', text: '2 more items did not fit here.' });
  });

  it('puts the source in place of a quotation that fits nowhere', () => {
    const fitted = fitBlocks(
      [lead, quotation(1, 5_000), quotation(2, 10)],
      (some) => size(some) < 2_000,
      'en',
    );
    expect(fitted.map(({ type }) => type)).toEqual(['text', 'text', 'source', 'quotation']);
  });

  it('leaves no heading without an entry', () => {
    const fitted = fitBlocks(
      [lead, heading, quotation(1, 900), heading, quotation(2, 900)],
      (some) => size(some) < 1_400,
      'en',
    );
    expect(fitted.filter((block) => block.type === 'text' && block.role === 'heading')).toHaveLength(1);
  });

  it('always fits, and shows only blocks it was given, its note and sources of quotations too long', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 3_000 }).map((length) => quotation(1, length)),
      fc.constant(heading),
      fc.string().map((text): Block => ({ type: 'foreign', text })),
    );
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 400, max: 4_000 }), (blocks, limit) => {
        const all = [lead, ...blocks];
        const fits = (some: readonly Block[]) => size(some) <= limit;
        const fitted = fitBlocks(all, fits, 'vi');
        expect(fits(fitted)).toBe(true);
        for (const shown of fitted) {
          if (shown.type === 'quotation' || shown.type === 'foreign') expect(all).toContain(shown);
        }
      }),
    );
  });
});
