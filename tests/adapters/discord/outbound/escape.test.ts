import { describe, expect, test } from 'vitest';
import { escapeForeign, escapeText } from '../../../../src/adapters/discord/outbound/markdown/escape.ts';

describe('escaping', () => {
  const cases: [string, string][] = [
    [
      '*bold* _it_ ~~gone~~ `code` ||spoiler||',
      '\\*bold\\* \\_it\\_ \\~\\~gone\\~\\~ \\`code\\` \\|\\|spoiler\\|\\|',
    ],
    ['# heading', '\\# heading'],
    ['-# small', '\\-\\# small'],
    ['> quote', '\\> quote'],
    ['- item\n+ item\n  2. item', '\\- item\n\\+ item\n  2\\. item'],
    ['a - b + c 2. d', 'a - b + c 2. d'],
    ['[text](https://bad.example)', '\\[text\\](https\\://bad.example)'],
    ['<@123> <@&1> <#2> <:e:3>', '\\<\\@123\\> \\<\\@&1\\> \\<\\#2\\> \\<:e:3\\>'],
    ['discord.gg/x', 'discord\\.gg/x'],
    ['discord.gift/x or Discord.com/invite/x', 'discord\\.gift/x or Discord\\.com/invite/x'],
    ['one\u2028- two\u2029  3. three\r+ four', 'one\u2028\\- two\u2029  3\\. three\r\\+ four'],
    ['back\\slash', 'back\\\\slash'],
  ];
  test.each(cases)('%j', (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  test('words from people lose directional controls and cannot address everyone', () => {
    expect(escapeForeign('a\u202Eb\u2066c\u200Fd @everyone @here')).toBe(
      'abcd \\@\u200beveryone \\@\u200bhere',
    );
  });
});
