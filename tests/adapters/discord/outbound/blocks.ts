import type { Block, QuotationBlock, Reply, Source } from '../../../../src/contract/reply.ts';

/** A source in full. */
export const source: Source = {
  title: 'The new library',
  derived: false,
  url: 'https://news.example/library',
  publisher: 'Riverton News',
  published: '2025-06-01',
  language: 'en',
};

/** A quotation with the given highlights; its source may differ from the full one. */
export function quotation(
  sentence: string,
  highlights: [number, number][] = [],
  from: Partial<Source> = {},
): QuotationBlock {
  return {
    type: 'quotation',
    number: 1,
    sentence,
    highlights,
    source: { ...source, ...from },
    related: false,
    alsoIn: [],
    articleId: 'a',
  };
}

/** A reply of these blocks. */
export function reply(blocks: readonly Block[], language: Reply['language'] = 'en'): Reply {
  return { status: 'answered', language, blocks, private: false };
}
