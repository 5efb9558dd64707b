import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../src/adapters/discord/escape.ts';
import { MAX_CONTENT } from '../../../src/adapters/discord/limits.ts';
import { renderReply } from '../../../src/adapters/discord/render.ts';
import type { Block, QuotationBlock, Reply, Source } from '../../../src/reply/types.ts';
import { quotation, reply, source } from './blocks.ts';
import { readMarkdown } from './markdown.ts';

/** Text that tries to be markup, in the three languages. */
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  fc
    .array(
      fc.constantFrom(
        '**',
        '@everyone',
        '@here',
        '<@1>',
        '<@&2>',
        '<#3>',
        '[a](http://b)',
        '\n',
        '> ',
        '# ',
        '- ',
        '1. ',
        '\\',
        '`',
        '||',
        '_',
        '~~',
        'كلمة',
        'từ',
        ' ',
        '\u202e',
        '\r\n',
        'https://x.example',
        '```',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

const anySource: fc.Arbitrary<Source> = fc.record({
  title: nasty,
  derived: fc.boolean(),
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  publisher: nasty,
  author: nasty,
  published: fc.constant('2025-06-01'),
  language: fc.constantFrom('ar', 'vi', 'en'),
});

const anyQuotation: fc.Arbitrary<QuotationBlock> = fc
  .record({
    sentence: nasty.filter((text) => text.trim() !== ''),
    source: anySource,
    cuts: fc.uniqueArray(fc.nat(400), { maxLength: 6 }),
  })
  .map(({ sentence, source: from, cuts }) => {
    const edges = cuts.filter((cut) => cut <= sentence.length).sort((a, b) => a - b);
    const spans = edges.flatMap((start, i): [number, number][] =>
      i % 2 === 0 && edges[i + 1] ? [[start, edges[i + 1]!]] : [],
    );
    return { ...quotation(sentence, spans), source: from, alsoIn: [from] };
  });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyQuotation,
  fc.record({
    type: fc.constant('text' as const),
    role: fc.constantFrom('lead', 'heading', 'body', 'note'),
    text: nasty,
  }),
  fc.record({ type: fc.constant('foreign' as const), text: nasty }),
  fc.record({ type: fc.constant('source' as const), number: fc.nat(99), source: anySource }),
);

const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    blocks: fc.array(anyBlock, { minLength: 1, maxLength: 12 }),
    language: fc.constantFrom('ar', 'vi', 'en'),
  })
  .map(({ blocks, language }) => reply(blocks, language));

/** What Discord would take for a mention, once escapes are honoured. */
const MENTION = /(?<!\\)<(?:@|#|\/|a?:\w+:)|(?<!\\)@(?:everyone|here)/;

describe('whatever is said', () => {
  test('a rendered reply is not empty and within the limit', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const shown = renderReply(any);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(MAX_CONTENT);
      }),
    );
  });

  test('it contains no active mention', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(renderReply(any).replace(/\\\\/g, '')).not.toMatch(MENTION);
      }),
    );
  });

  test('a quotation is shown character for character', () => {
    fc.assert(
      fc.property(anyQuotation, (block) => {
        const shown = renderReply(reply([{ ...block, source }]));
        const lines = block.sentence.split(/\r\n|[\n\r\u2028\u2029]/);
        const quoted = shown.split('\n').filter((line) => line.startsWith('> '));
        expect(readMarkdown(quoted.map((line) => line.slice(2)).join('\n'))).toBe(`1. ${lines.join('\n')}`);
      }),
    );
  });

  test('escaped text is shown character for character', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(readMarkdown(escapeText(text))).toBe(text);
      }),
    );
  });
});
