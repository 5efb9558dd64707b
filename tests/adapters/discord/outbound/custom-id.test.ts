import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CUSTOM_ID } from '../../../../src/adapters/discord/limits.ts';
import { readCustomId, writeCustomId } from '../../../../src/adapters/discord/outbound/actions/custom-id.ts';
import type { ReplyAction } from '../../../../src/contract/reply-action.ts';

const hexadecimal = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

const anyAction: fc.Arbitrary<ReplyAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('more' as const, 'articles' as const), offset: fc.nat(999_999_999) }),
  fc.constant({ kind: 'share' } as const),
  fc.record({
    kind: fc.constant('vote' as const),
    vote: fc.constantFrom('up' as const, 'down' as const),
    answer: hexadecimal(8),
  }),
  fc.record({
    kind: fc.constant('context' as const),
    number: fc.nat(),
    reference: fc.record({ article: hexadecimal(12), start: fc.nat(), fingerprint: hexadecimal(8) }),
  }),
);
const anyLanguage = fc.constantFrom('ar', 'vi', 'en');

describe('a custom id', () => {
  test('is at most 100 characters long and is read back', () => {
    fc.assert(
      fc.property(anyAction, anyLanguage, (action, language) => {
        const id = writeCustomId(action, language);
        expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID);
        const { number: _number, ...rest } = { number: 0, ...action };
        expect(readCustomId(id)).toEqual({ action: rest, language });
      }),
    );
  });

  test('of a reading that was offered is its number; the reading itself stands in the message', () => {
    const id = writeCustomId({ kind: 'ask', number: 2, text: 'How many communes are there?' }, 'en');
    expect(readCustomId(id)).toEqual({ action: { kind: 'ask', number: 2 }, language: 'en' });
  });

  test.each([
    [''],
    ['more'],
    ['dalil0:en:more:3'],
    ['dalil2:en:more:3'],
    ['dalil1:de:share'],
    ['dalil1:en:more:-1'],
    ['dalil1:en:more:3:4'],
    ['dalil1:en:context:0123456789ab:12'],
    ['dalil1:en:context:0123456789AB:12:89abcdef'],
    ['dalil1:en:share\n'],
    ['dalil1:en:vote:up'],
    ['dalil1:en:vote:sideways:89abcdef'],
    ['dalil1:en:vote:up:89ABCDEF'],
  ])('of another kind or version is not read: %j', (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });

  test('of any form never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => {
        expect(readCustomId(id)).toBeUndefined();
      }),
    );
  });
});
