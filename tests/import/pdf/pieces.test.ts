import bidiModule from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPageBreaks } from '../../../src/import/pdf/page-breaks.ts';
import { joinLines, knownWordsOf } from '../../../src/import/pdf/paragraphs/join-lines.ts';
import type { PdfParagraph } from '../../../src/import/pdf/paragraphs/split-paragraphs.ts';
import { foldedShapes } from '../../../src/import/pdf/text/folded.ts';
import { logicalOrder } from '../../../src/import/pdf/text/logical-order.ts';

const bidi = (bidiModule as unknown as typeof bidiModule.default)();

/** A line as it is seen from left to right, with the brackets that are seen (UAX #9). */
function seen(text: string, base: 'ltr' | 'rtl'): string[] {
  const embedding = bidi.getEmbeddingLevels(text, base);
  return [...bidi.getReorderedString(text, embedding)];
}

const arabicWord = fc.constantFrom('افتتح', 'مجلس', 'المدينة', 'في', 'الساعة', 'إلى');
const number = fc.constantFrom('412', '3.2', '16:30', '6/5/2031', '٤٥', '10%');
const latin = fc.constantFrom('Odile Tarrant', 'Annex', 'www.marrowby.example', 'B-2');
/** Latin words with something Arabic on either side, and nothing between the two that may belong to either. */
const phrase = fc
  .array(fc.oneof(arabicWord, arabicWord, number, latin), { minLength: 1, maxLength: 8 })
  .map((words) => words.flatMap((word) => [word, 'قال']).join(' '));

describe('the order in which a line is spoken', () => {
  it('comes back from what is seen', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('.', '؟', ''), (text, end) => {
        const line = `قال ${text}${end}`;
        expect(logicalOrder(seen(line, 'rtl'), 'rtl')).toBe(line);
      }),
    );
  });

  it('is that of what is seen in a line without letters from the right', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(logicalOrder([...text], 'ltr')).toBe(text);
      }),
    );
  });

  it('has every letter of what is seen, whatever that is', () => {
    const anything = fc.array(fc.oneof(arabicWord, latin, number, fc.string({ unit: 'grapheme' })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anything, fc.constantFrom('ltr', 'rtl'), (words, base) => {
        const units = [...words.join(' ')];
        const bare = (text: string) => [...text.replace(/[()[\]{}«»‹›<>]/gu, '')].sort().join('');
        expect(bare(logicalOrder(units, base as 'ltr' | 'rtl'))).toBe(bare(units.join('')));
      }),
    );
  });
});

describe('shapes of letters', () => {
  it.each([
    ['ﻣﺠﻠﺲ', 'مجلس'],
    ['ﻻﻷﻹﻵ', 'لالألإلآ'],
    ['ﷲ', 'الله'],
    ['ﹶﹼ', '\u064e\u0651'.normalize('NFC')],
    ['oﬃce ﬁre', 'office fire'],
    ['ﷺ', 'صلى الله عليه وسلم'],
    ['العــــربية', 'العربية'],
    ['1452 هـ', '1452 هـ'],
  ])('%s become %s', (shapes, letters) => {
    expect(foldedShapes(shapes)).toBe(letters);
  });

  it('are all that is changed', () => {
    for (const text of ['½ ² Ⅳ ™ ㎡ …', 'ﾊﾝｶｸ', '①']) expect(foldedShapes(text)).toBe(text);
  });
});

const lines = (...texts: (string | [string, number])[]): PdfParagraph => {
  const all = texts.map((text) => {
    const [words, page] = typeof text === 'string' ? [text, 1] : text;
    const place = { left: 0, right: 0, y: 0, size: 10, bold: false, direction: 'ltr' as const };
    return { ...place, text: words, page, opening: 0, isRow: false };
  });
  return all as unknown as PdfParagraph;
};

describe('lines of a paragraph', () => {
  it.each([
    ['a cut word', ['the land-', 'ing opened'], 'the landing opened', []],
    ['a soft hyphen', ['the land\u00ad', 'ing opened'], 'the landing opened', []],
    [
      'a compound that stands elsewhere',
      ['a long-', 'running one'],
      'a long-running one',
      ['the long-running one here'],
    ],
    ['a compound by its first part', ['a well-', 'known one'], 'a well-known one', []],
    [
      'two words that stand elsewhere',
      ['a harbour-', 'master said'],
      'a harbour-master said',
      ['the harbour and the master said'],
    ],
    [
      'a word that stands elsewhere',
      ['the harbour-', 'master said'],
      'the harbourmaster said',
      ['a harbourmaster and a harbour of a master said'],
    ],
    ['a name', ['in Anglo-', 'Saxon times'], 'in Anglo-Saxon times', []],
    ['numbers', ['in 2030-', '2031 it was'], 'in 2030-2031 it was', []],
    [
      'a hyphen that waits for its word',
      ['the two-', 'and three-year plans'],
      'the two- and three-year plans',
      [],
    ],
    ['a dash', ['the ferry –', 'a new one'], 'the ferry – a new one', []],
    [
      'a link',
      ['see https://marrowby.example/', 'ferry for more'],
      'see https://marrowby.example/ferry for more',
      [],
    ],
  ])('are joined at %s', (_what, texts, joined, others) => {
    expect(joinLines(lines(...texts), knownWordsOf(lines(...texts, ...others)))).toBe(joined);
  });

  it.each([
    [
      [
        ['of the', 1],
        ['cost', 2],
      ],
      'of the\fcost',
    ],
    [
      [
        ['the land-', 1],
        ['ing cost', 2],
      ],
      'the landing\fcost',
    ],
    [
      [
        ['the land-', 1],
        ['ing', 2],
        ['cost', 2],
      ],
      'the landing\fcost',
    ],
    [
      [
        ['of the', 1],
        ['cost', 4],
      ],
      'of the\f\f\fcost',
    ],
  ] as [[string, number][], string][])('have the end of a page in place of a space: %j', (texts, joined) => {
    expect(joinLines(lines(...texts), new Set())).toBe(joined);
  });
});

describe('page breaks', () => {
  it('let each paragraph begin on its page', () => {
    const paragraph = fc.record({
      skipped: fc.integer({ min: 0, max: 3 }),
      within: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(paragraph, { minLength: 1 }), (first, all) => {
        let page = first;
        const paragraphs = all.map(({ skipped, within }, index) => {
          page += index > 0 ? skipped : 0;
          const one = { text: `word${'\fword'.repeat(within)}`, page, size: 10, bold: false };
          page += within;
          return one;
        });
        const paged = withPageBreaks(paragraphs);
        let current = paged.page;
        const begins = paged.paragraphs.flatMap((text) => {
          const begun = text.includes('word') ? [current] : [];
          current += text.split('\f').length - 1;
          return begun;
        });
        expect(begins).toEqual(paragraphs.map((one) => one.page));
      }),
    );
  });
});
