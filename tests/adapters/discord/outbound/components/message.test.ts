import { describe, expect, test } from 'vitest';
import { renderComponents } from '../../../../../src/adapters/discord/outbound/components/message.ts';
import type { QuotationBlock, Reply } from '../../../../../src/contract/reply.ts';
import type { ReplyAction } from '../../../../../src/contract/reply-action.ts';
import { buttonsOf } from '../../../../support/discord/controls.ts';
import { shownText } from '../../../../support/discord/mentions.ts';
import type { Json } from '../../../../support/discord/types.ts';
import { quotation, reply, source } from '../blocks.ts';

const drawn = (any: Reply): Json[] => renderComponents(any) as unknown as Json[];
const textsIn = (component: Json | undefined): string[] =>
  shownText({ components: [component] })
    .trim()
    .split('\n');
const box = (block: QuotationBlock, language: Reply['language'] = 'en'): Json =>
  drawn(reply([block], language))[0]!;
const context = (number: number): ReplyAction => ({
  kind: 'context',
  number,
  reference: { article: '0123456789ab', start: number, fingerprint: '89abcdef' },
});

describe('a designed message', () => {
  test('restates the question small, and lists quotations in boxes with their buttons', () => {
    const asked: Reply = {
      ...reply([
        { type: 'text', role: 'lead', text: 'One sentence:' },
        quotation('Nine *o’clock*.', [[0, 4]]),
      ]),
      question: { text: 'When <@1>?', carried: false },
      actions: [context(1), { kind: 'more', offset: 1 }, { kind: 'share' }],
    };
    const [head, lead, quoted, row] = drawn(asked);
    expect(head).toEqual({ type: 10, id: 1_000, content: '-# 💬 When \\<\\@1\\>?' });
    expect(lead).toMatchObject({ type: 10, content: 'One sentence:' });
    expect(quoted).toMatchObject({ type: 17, accent_color: expect.any(Number) });
    expect(textsIn(quoted)).toEqual([
      '**1.** “**Nine** \\*o’clock\\*.”',
      '-# The new library',
      '-# Riverton News · 1 June 2025',
    ]);
    expect(buttonsOf({ components: [quoted!] }).map(({ label }) => label)).toEqual([
      'Open the page',
      'In context',
    ]);
    expect(buttonsOf({ components: [row!] }).map(({ label }) => label)).toEqual(['More results', 'Share']);
  });

  test('says by whom it was shared, and what was understood', () => {
    const shared: Reply = {
      ...reply([quotation('Nine.')], 'ar'),
      question: { text: 'كم حيًّا؟', carried: true },
      sharedBy: '**@everyone**\u202e',
    };
    expect(drawn(shared)[0]?.content).toBe('-# ↪️ كم حيًّا؟\n-# شاركه\n-# \\*\\*\\@\u200beveryone\\*\\*');
  });

  test('marks what is only related, without the colour of an answer', () => {
    const related = box({ ...quotation('Nine.'), related: true });
    expect(related).not.toHaveProperty('accent_color');
    expect(textsIn(related)).toEqual(textsIn(box(quotation('Nine.'))));
  });

  test('keeps Arabic, Latin and links on lines of their own', () => {
    const block = quotation('تفتح المكتبة أبوابها في التاسعة.', [[5, 12]], {
      title: 'المكتبة الجديدة',
      publisher: 'Báo Bến Sông',
      language: 'ar',
    });
    expect(textsIn(box(block, 'ar'))).toEqual([
      '**1.** «تفتح **المكتبة** أبوابها في التاسعة.»',
      '-# المكتبة الجديدة',
      '-# Báo Bến Sông',
      '-# 1 يونيو 2025',
    ]);
  });

  const languages: [Reply['language'], string, string][] = [
    ['en', 'ar', 'Arabic'],
    ['vi', 'ar', 'Tiếng Ả Rập'],
    ['ar', 'vi', 'الفيتنامية'],
    ['en', 'pt-BR', 'Brazilian Portuguese'],
  ];
  test.each(languages)('in %s names the language of a quotation in %s', (language, tag, name) => {
    expect(textsIn(box(quotation('x', [], { language: tag }), language)).join('\n')).toContain(name);
  });

  test('names no language where it is the reply’s own, or no language at all', () => {
    for (const language of ['en', 'en-GB', 'not a tag']) {
      expect(textsIn(box(quotation('x', [], { language }))).at(-1)).toBe('-# Riverton News · 1 June 2025');
    }
  });

  test('leads to the very sentence where the page speaks the article’s language', () => {
    const [button] = buttonsOf({ components: [box(quotation('Nine it is.', [], { pageInLanguage: true }))] });
    expect(button).toMatchObject({
      label: 'Open at the sentence',
      style: 5,
      url: 'https://news.example/library#:~:text=Nine%20it%20is.',
    });
  });

  test.each([
    ['too long for a button', `https://news.example/${'x'.repeat(500)}`],
    ['that Discord refuses on a button', 'http://localhost/page'],
  ])('links in the text where the link is %s', (_what, url) => {
    const shown = box(quotation('Nine.', [], { url }));
    expect(buttonsOf({ components: [shown] })).toEqual([]);
    expect(textsIn(shown)[1]).toBe(`[The new library](<${url}>)`);
  });

  test.each([
    ['is shown where it has room once its line ends are single', 'a\r\n'.repeat(1_900), true],
    ['gives way to its source where it has none', 'a'.repeat(4_000), false],
    ['gives way to its source where it has a megabyte', 'a'.repeat(1_000_000), false],
  ])('whose sentence is long %s', (_what, sentence, isShown) => {
    const [shown] = drawn(reply([quotation(`${sentence}b`)]));
    expect(shown?.type === 17).toBe(isShown);
  });

  test('names the other articles that say the same', () => {
    const other = { ...source, title: 'Other', url: 'https://other.example/a' };
    expect(textsIn(box({ ...quotation('Nine.'), alsoIn: [other] })).slice(-2)).toEqual([
      '-# Also reported in:',
      '[Other](<https://other.example/a>)',
    ]);
  });
});

describe('sentences of one article', () => {
  const [one, two] = [quotation('Nine it is.'), { ...quotation('Ten it was.'), number: 2 }];
  const paged = (block: QuotationBlock) => ({ ...block, source: { ...block.source, pageInLanguage: true } });

  test('stand in one box above one source, with one link to the page and their own buttons', () => {
    const [shown, ...others] = drawn({ ...reply([one, two]), actions: [context(1), context(2)] });
    expect(others).toEqual([]);
    expect(textsIn(shown)).toEqual([
      '**1.** “Nine it is.”',
      '**2.** “Ten it was.”',
      '-# The new library',
      '-# Riverton News · 1 June 2025',
    ]);
    expect(buttonsOf({ components: [shown!] }).map(({ label }) => label)).toEqual([
      'Open the page',
      'In context: 1',
      'In context: 2',
    ]);
  });

  test('have a link each where the page can be opened at the sentence', () => {
    const [shown] = drawn(reply([paged(one), paged(two)]));
    expect(buttonsOf({ components: [shown!] }).map(({ label }) => label)).toEqual([
      'Sentence 1 on the page',
      'Sentence 2 on the page',
    ]);
  });

  test('stand together where other articles say the same as one of them, and it is said as which', () => {
    const alsoIn = [{ ...source, title: 'Other', url: 'https://other.example/a' }];
    const [shown, ...others] = drawn(reply([{ ...one, alsoIn }, two]));
    expect(others).toEqual([]);
    expect(textsIn(shown).slice(-4)).toEqual([
      '-# The new library',
      '-# Riverton News · 1 June 2025',
      '-# Sentence 1 is also reported in:',
      '[Other](<https://other.example/a>)',
    ]);
    expect(drawn(reply([one, { ...two, articleId: 'b' }]))).toHaveLength(2);
  });

  test('say that the page may be in another language where nothing is known of it', () => {
    expect(textsIn(box(quotation('x', [], { pageMayDiffer: true }))).at(-1)).toBe(
      '-# Riverton News · 1 June 2025 · the page may be in another language',
    );
  });
});

describe('what does not fit', () => {
  const long = [1, 2, 3].map((number) => ({ ...quotation(`${number} `.repeat(800).trim()), number }));

  test('stands whole behind "more results", from the first that is missing', () => {
    const asked: Reply = {
      ...reply(long),
      question: { text: 'When?', carried: false },
      actions: [context(1), context(2), context(3)],
      continuedBy: 'more',
    };
    const components = drawn(asked);
    expect(shownText({ components }).match(/^\*\*\d\.\*\*/gm)).toEqual(['**1.**', '**2.**']);
    expect(shownText({ components })).toContain('-# One more item did not fit here.');
    expect(
      buttonsOf({ components })
        .map(({ custom_id: id }) => id)
        .filter(Boolean),
    ).toEqual([
      'dalil1:en:context:0123456789ab:1:89abcdef',
      'dalil1:en:context:0123456789ab:2:89abcdef',
      'dalil1:en:more:2',
    ]);
  });

  test('is not offered where the question could not be read back', () => {
    const asked: Reply = {
      ...reply(long),
      question: { text: 'x'.repeat(3_000), carried: false },
      actions: [{ kind: 'more', offset: 3 }, { kind: 'share' }],
    };
    expect(buttonsOf({ components: drawn(asked) }).filter(({ style }) => style !== 5)).toEqual([]);
  });
});
