import fc from 'fast-check';
import pieces from '../data/pieces.json' with { type: 'json' };

/** The most that Discord lets anybody send, in an option of a command. */
const LONGEST = 6_000;
const PLANES = 17;

/** Characters of every plane of Unicode alike; by chance alone nearly all would be of the few large ones. */
const ofEveryPlane = fc
  .tuple(fc.nat(PLANES - 1), fc.nat(0xffff))
  .map(([plane, offset]) => String.fromCodePoint(plane * 0x10000 + offset));

/** One word of what is meant to be misread: markup, mentions, controls, halves of characters, names of the language. */
const piece = fc.oneof(...Object.values(pieces).map((each) => fc.constantFrom(...each)), halfOfACharacter());

/** What remains of a character beyond the first plane that was cut in two. */
function halfOfACharacter(): fc.Arbitrary<string> {
  return fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
}

/** Letters under heaps of marks. */
const zalgo = fc
  .tuple(
    fc.constantFrom(...'aơعa'),
    fc.array(fc.integer({ min: 0x300, max: 0x36f }), { minLength: 1, maxLength: 60 }),
  )
  .map(([letter, marks]) => letter + String.fromCodePoint(...marks));

/** The same again and again, up to the longest that can be sent: what a pattern that tries too much breaks down at. */
const repeated = fc
  .tuple(
    fc.oneof(piece, ofEveryPlane),
    fc.integer({ min: 1, max: LONGEST }),
    fc.constantFrom('', 'x', '?', '\n'),
  )
  .map(([unit, length, end]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1) + end);

/** Anything that a person could send as text. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')) },
    {
      weight: 2,
      arbitrary: fc.array(fc.oneof(piece, zalgo), { maxLength: 12 }).map((parts) => parts.join(' ')),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 2, arbitrary: fc.string({ unit: ofEveryPlane, maxLength: 120 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    },
    { weight: 1, arbitrary: repeated },
  )
  .map((text) => text.slice(0, LONGEST));

/** A name that means something to the language or to nobody. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...pieces.names, 'ask', 'articles', 'question', 'article', 'private', 'language'),
  hostileText.map((text) => text.slice(0, 100)),
);

/** What a button brings back: ours, nearly ours, anybody's. */
export const hostileCustomId: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('dalil1', 'dalil0', 'dalil11', ''),
      fc.constantFrom('en', 'ar', 'vi', 'de', '__proto__', ''),
      fc.constantFrom('more', 'articles', 'context', 'ask', 'share', 'constructor', ''),
      fc.array(
        fc.oneof(
          fc.nat(99).map(String),
          fc.constantFrom('0'.repeat(12), '9'.repeat(9), 'ffffffff', '-1', '1e3', '٣', ''),
        ),
        {
          maxLength: 4,
        },
      ),
    )
    .map(([version, language, kind, rest]) => [version, language, kind, ...rest].join(':')),
  hostileName,
);
