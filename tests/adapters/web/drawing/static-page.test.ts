import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagePayload } from '../../../../src/adapters/discord/outbound/payload.ts';
import type { Component } from '../../../../src/adapters/web/drawing/components.ts';
import { markdownToHtml } from '../../../../src/adapters/web/drawing/markdown.ts';
import { pageOf } from '../../../../src/adapters/web/drawing/static-page.ts';
import type { Reply } from '../../../../src/contract/reply.ts';
import { anyReply } from '../../discord/outbound/arbitrary.ts';
import { quotation, reply } from '../../discord/outbound/blocks.ts';

const drawn = (any: Reply, style: 'components' | 'text'): string => {
  const { content, components } = messagePayload(any, style);
  const answer = { content, components: components as readonly Component[] };
  return pageOf([{ question: 'q', answer, isPrivate: any.private }], 'dark');
};

describe('the page that looks like Discord’s', () => {
  const cases: [string, string][] = [
    ['a **b** \\*c\\*', '<div class="line " dir="auto">a <b>b</b> *c*</div>'],
    ['-# كلمة', '<div class="line small" dir="auto">كلمة</div>'],
    [
      '> [t](<https://x.example/?a&b>)',
      '<div class="line quote" dir="auto"><a href="https://x.example/?a&amp;b" target="_blank" rel="noopener noreferrer">t</a></div>',
    ],
    [
      '<https://x.example/>',
      '<div class="line " dir="auto"><a href="https://x.example/" target="_blank" rel="noopener noreferrer">https://x.example/</a></div>',
    ],
    ['<#12>', '<div class="line "><span class="mention" dir="ltr">#12</span></div>'],
    [
      '</ask:12>',
      '<div class="line "><button type="button" class="mention" dir="ltr" data-command="ask">/ask</button></div>',
    ],
    [
      'a\n\nb',
      '<div class="line " dir="auto">a</div><div class="line gap"></div><div class="line " dir="auto">b</div>',
    ],
  ];
  test.each(cases)('draws %j', (markdown, html) => {
    expect(markdownToHtml(markdown).toString()).toBe(html);
  });

  test.each(['components', 'text'] as const)('draws a reply in the style of %s', (style) => {
    const actions = [{ kind: 'share' }] as const;
    const any: Reply = {
      ...reply([quotation('Nine.', [[0, 4]])]),
      private: true,
      question: { text: 'When?', carried: false },
      actions,
    };
    const page = drawn(any, style);
    expect(page).toContain('<b>Nine</b>.');
    expect(page).toContain('<span dir="auto">Share</span>');
    expect(page).toContain('https://news.example/library');
    expect(page).toContain('Only you can see this');
  });

  test('lets nothing that is said become part of the page', () => {
    const tags = (page: string): Set<string> =>
      new Set([...page.matchAll(/<(\/?\w+)/g)].map(([, tag]) => tag!.toLowerCase()));
    const known = tags(
      `${drawn(reply([quotation('x')]), 'text')}${drawn(reply([quotation('x')]), 'components')}<a></a><b></b><button></button><span></span></span>`,
    );
    fc.assert(
      fc.property(anyReply, fc.constantFrom('components' as const, 'text' as const), (any, style) => {
        for (const tag of tags(drawn(any, style).replace(/<style>[\s\S]*<\/style>/, ''))) {
          expect([...known, '/button', '/b', '/a']).toContain(tag);
        }
      }),
      { numRuns: 50 },
    );
  });
});
