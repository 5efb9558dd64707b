import fc from 'fast-check';
import type { Block, QuotationBlock, Reply, Source } from '../../../../src/contract/reply.ts';
import type { ReplyAction } from '../../../../src/contract/reply-action.ts';
import { quotation, reply } from './blocks.ts';

/** Text that tries to be markup, in the three languages. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
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

/** A source of which anything may be said. */
export const anySource: fc.Arbitrary<Source> = fc.record({
  title: nasty,
  derived: fc.boolean(),
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  publisher: nasty,
  author: nasty,
  published: fc.constant('2025-06-01'),
  language: fc.constantFrom('ar', 'vi', 'en', 'de-CH'),
  pageInLanguage: fc.boolean(),
});

/** A quotation of anything, with highlights anywhere. */
export const anyQuotation: fc.Arbitrary<QuotationBlock> = fc
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

/** Any block of a reply. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyQuotation,
  fc.record({
    type: fc.constant('text' as const),
    role: fc.constantFrom('lead', 'heading', 'body', 'note'),
    text: nasty,
  }),
  fc.record({ type: fc.constant('foreign' as const), text: nasty }),
  fc.record({ type: fc.constant('choice' as const), number: fc.nat(9), text: nasty }),
  fc.record({ type: fc.constant('source' as const), number: fc.nat(99), source: anySource }),
);

const VOTES: readonly ReplyAction[] = (['up', 'down'] as const).map((vote) => {
  return { kind: 'vote', vote, answer: '89abcdef' };
});

/** Any reply, with its quotations numbered, and whatever actions it may have. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    blocks: fc.array(anyBlock, { minLength: 1, maxLength: 12 }),
    language: fc.constantFrom('ar', 'vi', 'en'),
    question: fc.option(fc.record({ text: nasty, carried: fc.boolean() }), { nil: undefined }),
    isPrivate: fc.boolean(),
    isVotable: fc.boolean(),
    sharedBy: fc.option(nasty, { nil: undefined }),
    offset: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ blocks, language, question, isPrivate, isVotable, sharedBy, offset }) => {
    const numbered = blocks.map((block, index) =>
      block.type === 'quotation' || block.type === 'choice' ? { ...block, number: index + 1 } : block,
    );
    const actions: ReplyAction[] = [
      ...numbered.flatMap((block): ReplyAction[] =>
        block.type === 'quotation'
          ? [contextOf(block.number)]
          : block.type === 'choice'
            ? [{ kind: 'ask', number: block.number, text: block.text }]
            : [],
      ),
      ...(offset === undefined ? [] : [{ kind: 'more', offset } as const]),
      ...(isPrivate ? [{ kind: 'share' } as const] : []),
      ...(isVotable ? VOTES : []),
    ];
    return {
      ...reply(numbered, language),
      private: isPrivate,
      question,
      sharedBy,
      actions,
      continuedBy: 'more',
    };
  });

function contextOf(number: number): ReplyAction {
  const reference = { article: '0123456789ab', start: number * 1_000_000, fingerprint: '89abcdef' };
  return { kind: 'context', number, reference };
}
