import { describe, expect, test } from 'vitest';
import { renderText } from '../../../../src/adapters/discord/outbound/markdown/text-message.ts';
import type { Reply } from '../../../../src/contract/reply.ts';
import { quotation, reply, source } from './blocks.ts';

const renderReply = (any: Reply): string => renderText(any).content;

describe('a quotation', () => {
  test('stands in a block of its own, with its source below it', () => {
    expect(
      renderReply(
        reply([
          quotation('The library opens at nine.', [
            [4, 11],
            [21, 25],
          ]),
        ]),
      ),
    ).toBe(
      [
        '> **1.** “The **library** opens at **nine**.”',
        '[The new library](<https://news.example/library>)',
        '-# Riverton News · 1 June 2025',
      ].join('\n'),
    );
  });

  test('in Arabic begins its line with Arabic and keeps the link on another', () => {
    const lines = renderReply(
      reply(
        [
          quotation('تفتح المكتبة أبوابها في التاسعة.', [[5, 12]], {
            title: 'المكتبة الجديدة',
            language: 'ar',
          }),
        ],
        'ar',
      ),
    ).split('\n');
    expect(lines[0]).toBe('> **1.** «تفتح **المكتبة** أبوابها في التاسعة.»');
    expect(lines[1]).toBe('[المكتبة الجديدة](<https://news.example/library>)');
  });

  test('keeps names of different directions on different lines', () => {
    const shown = renderReply(
      reply([quotation('Nine.', [], { publisher: 'أخبار النهر', author: 'Lê Thọ' })]),
    );
    expect(shown.split('\n').slice(2)).toEqual(['-# Lê Thọ · 1 June 2025', '-# أخبار النهر']);
  });

  test('names its link openly when the title looks like an address itself', () => {
    const shown = renderReply(
      reply([quotation('Nine.', [], { title: 'news.example: library', derived: true })]),
    );
    expect(shown.split('\n').slice(1)).toEqual([
      'news.example: library',
      '<https://news.example/library>',
      '-# Riverton News · 1 June 2025',
    ]);
  });

  test('of several lines is quoted on each of them', () => {
    expect(
      renderReply(reply([quotation('# One\n- two\n1. three')]))
        .split('\n')
        .slice(0, 3),
    ).toEqual(['> **1.** “\\# One', '> \\- two', '> 1\\. three”']);
  });

  test('merges bold words that only a space parts, and never spans lines', () => {
    const shown = renderReply(
      reply([
        quotation('new big\nlibrary', [
          [0, 3],
          [4, 7],
          [7, 15],
        ]),
      ]),
    );
    expect(shown).toContain('> **1.** “**new big**\n> **library**”');
  });

  test('names the other articles that say the same, as many as there is room for', () => {
    const other = { ...source, title: 'Other', url: 'https://other.example/a' };
    const few = renderReply(
      reply([{ ...quotation('Nine.'), alsoIn: [other, { ...other, url: 'https://third.example/' }] }]),
    );
    expect(few.split('\n').slice(3)).toEqual([
      '-# Also reported in:',
      '[Other](<https://other.example/a>)',
      '[Other](<https://third.example/>)',
    ]);
    const long = { ...other, url: `https://other.example/${'x'.repeat(900)}` };
    const crowded = renderReply(reply([{ ...quotation('word '.repeat(300).trim()), alsoIn: [long, other] }]));
    expect(crowded).not.toContain('xxx');
    expect(crowded).toContain('[Other](<https://other.example/a>)');
  });

  test('that is too long gives way to its link', () => {
    const shown = renderReply(reply([quotation('word '.repeat(500))]));
    expect(shown).not.toContain('word word');
    expect(shown).toContain('too long to show in full');
    expect(shown).toContain('<https://news.example/library>');
  });

  test('that does not fit beside others is left out whole and counted', () => {
    const blocks = [1, 2, 3].map((number) => ({ ...quotation(`${number} `.repeat(400)), number }));
    const shown = renderReply(reply(blocks));
    expect(shown.match(/^> \*\*\d/gm)).toEqual(['> **1', '> **2']);
    expect(shown.match(/<https:\/\/news\.example\/library>/g)).toHaveLength(1);
    expect(shown).toContain('-# One more item did not fit here.');
  });

  test('of one article has a link of its own where the page can be opened at each sentence', () => {
    const paged = (number: number, sentence: string) => ({
      ...quotation(sentence, [], { pageInLanguage: true }),
      number,
    });
    const shown = renderReply(reply([paged(1, 'Nine it is.'), paged(2, 'Ten it was.')]));
    const page = 'https://news.example/library';
    expect(shown.split('\n').slice(-3)).toEqual([
      `[The new library](<${page}>)`,
      '-# Riverton News · 1 June 2025',
      `-# [Sentence 1 on the page](<${page}#:~:text=Nine%20it%20is.>) · [Sentence 2 on the page](<${page}#:~:text=Ten%20it%20was.>)`,
    ]);
    expect(renderReply(reply([quotation('Nine.'), quotation('Ten.')]))).not.toContain(':~:');
  });
});
