import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/adapters/discord/outbound/markdown/text-message.ts';
import { renderForTerminal } from '../../src/adapters/terminal/render-reply.ts';
import type { Reply, Source } from '../../src/contract/reply.ts';
import { factLines, sourceFacts } from '../../src/reply/source-facts.ts';
import { quotation, reply, source } from '../adapters/discord/outbound/blocks.ts';

const known: Source = {
  ...source,
  publisher: 'أخبار النهر',
  author: 'Lê Thọ',
  language: 'ar',
  pageMayDiffer: true,
};

/** What a person reads, in whatever way it is drawn. */
const drawings: [string, (any: Reply) => string][] = [
  ['on Discord', (any) => renderText(any).content.replaceAll('-# ', '')],
  ['in the terminal', (any) => renderForTerminal(any, { bold: false })],
];

describe('what is known of a source', () => {
  it.each(drawings)('is said in the same lines %s', (_where, draw) => {
    const shown = draw(reply([quotation('تسع.', [], known)])).split('\n');
    expect(shown).toContain('Lê Thọ · 1 June 2025 · Arabic · the page may be in another language');
    expect(shown).toContain('أخبار النهر');
  });

  it.each([
    ['ar', ['1 يونيو 2025', 'قد تكون الصفحة بلغة أخرى']],
    ['vi', ['1 tháng 6, 2025', 'Tiếng Ả Rập', 'trang có thể bằng ngôn ngữ khác']],
  ] as const)('is in the words of the reply, in %s', (language, words) => {
    expect(sourceFacts(known, language)).toEqual(['أخبار النهر', 'Lê Thọ', ...words]);
  });

  it('leaves out what is not known', () => {
    expect(
      sourceFacts({ title: 'T', derived: false, url: 'https://x.example/', language: 'en' }, 'en'),
    ).toEqual([]);
  });

  it('stands on one line for each direction', () => {
    expect(factLines(['النهر', 'River', 'الضفة', 'Bank'])).toEqual(['River · Bank', 'النهر · الضفة']);
  });
});

describe('that a title was taken from the link', () => {
  const derived = { ...source, derived: true };

  it.each(drawings)('is said in the list of articles alone %s', (_where, draw) => {
    const entry = { type: 'source', number: 1, source: derived } as const;
    expect(draw(reply([{ ...entry, isInventory: true }]))).toContain('title taken from the link');
    for (const block of [entry, quotation('Nine.', [], { derived: true })])
      expect(draw(reply([block]))).not.toContain('title taken');
  });
});
