import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagePayload } from '../../../../../src/adapters/discord/outbound/payload.ts';
import { checkMessage, FLAGS } from '../../../../support/discord/check/message.ts';
import { buttonsOf } from '../../../../support/discord/controls.ts';
import { shownText } from '../../../../support/discord/mentions.ts';
import type { Json } from '../../../../support/discord/types.ts';
import { anyQuotation, anyReply } from '../arbitrary.ts';
import { reply, source } from '../blocks.ts';
import { MENTION, readMarkdown } from '../markdown.ts';

const bodyOf = (any: Parameters<typeof messagePayload>[0]): Json & { components: Json[] } => {
  const { flags: _flags, ...body } = messagePayload(any, 'components');
  return body as unknown as Json & { components: Json[] };
};

describe('whatever is said, a designed message', () => {
  test('is one that Discord takes: nesting, 40 components, 4,000 characters, unique custom ids of 100', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(() => checkMessage(bodyOf(any), FLAGS.componentsV2, true)).not.toThrow();
      }),
    );
  });

  test('contains no active mention', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(shownText(bodyOf(any)).replace(/\\\\/g, '')).not.toMatch(MENTION);
      }),
    );
  });

  test('shows a quotation character for character, between marks of Dalil’s own', () => {
    fc.assert(
      fc.property(anyQuotation, (block) => {
        const [box] = bodyOf(reply([{ ...block, source }])).components;
        const [text] = (box?.components as Json[] | undefined) ?? [];
        const lines = block.sentence.split(/\r\n|[\n\r\u2028\u2029]/);
        expect(readMarkdown(String(text?.content))).toBe(`1. “${lines.join('\n')}”`);
      }),
    );
  });

  test('has a link for every quotation that it shows', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const boxes = bodyOf(any).components.filter(({ type }) => type === 17);
        for (const box of boxes) {
          const links = buttonsOf({ components: [box] }).flatMap(({ url }) => url ?? []);
          expect(links.length > 0 || /<https?:/.test(shownText({ components: [box] }))).toBe(true);
        }
      }),
    );
  });
});
