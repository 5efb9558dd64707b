import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CONTENT } from '../../../../src/adapters/discord/limits.ts';
import { escapeText } from '../../../../src/adapters/discord/outbound/markdown/escape.ts';
import { renderText } from '../../../../src/adapters/discord/outbound/markdown/text-message.ts';
import type { Reply } from '../../../../src/contract/reply.ts';
import { checkComponents } from '../../../support/discord/check/components.ts';
import { anyQuotation, anyReply, nasty } from './arbitrary.ts';
import { reply, source } from './blocks.ts';
import { MENTION, readMarkdown } from './markdown.ts';

const rendered = (any: Reply): string => renderText(any).content;

describe('whatever is said', () => {
  test('a rendered reply is not empty and within the limit', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const shown = rendered(any);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(MAX_CONTENT);
      }),
    );
  });

  test('its buttons are as Discord wants them', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(checkComponents(renderText(any).components, 'messageV1')).toEqual([]);
      }),
    );
  });

  test('it contains no active mention', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(rendered(any).replace(/\\\\/g, '')).not.toMatch(MENTION);
      }),
    );
  });

  test('a quotation is shown character for character, between marks of Dalil’s own', () => {
    fc.assert(
      fc.property(anyQuotation, (block) => {
        const shown = rendered(reply([{ ...block, source }]));
        const lines = block.sentence.split(/\r\n|[\n\r\u2028\u2029]/);
        const quoted = shown.split('\n').filter((line) => line.startsWith('> '));
        expect(readMarkdown(quoted.map((line) => line.slice(2)).join('\n'))).toBe(`1. “${lines.join('\n')}”`);
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
