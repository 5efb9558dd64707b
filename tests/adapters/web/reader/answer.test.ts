import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerToHtml } from '../../../../src/adapters/web/reader/answer.ts';
import { documentOf, sentencesOf } from '../../../support/web/dom.ts';
import { anyReply } from '../../discord/outbound/arbitrary.ts';

const OWN_ELEMENTS = new Set(
  'A B BDI BLOCKQUOTE CITE DETAILS DIV FIGCAPTION FIGURE H2 H3 LI P SECTION SPAN SUMMARY UL'.split(' '),
);

test('any reply is drawn with every sentence verbatim, and nothing in it becomes markup', () => {
  fc.assert(
    fc.property(anyReply, fc.boolean(), (reply, isEmbedded) => {
      const html = answerToHtml(reply, { question: 'q', isEmbedded }, new Map()).toString();
      const page = documentOf(html);
      const quoted = reply.blocks.flatMap((block) => (block.type === 'quotation' ? [block.sentence] : []));
      expect(sentencesOf(page)).toEqual(quoted);
      for (const element of page.body.querySelectorAll('*')) expect(OWN_ELEMENTS).toContain(element.tagName);
      for (const link of page.body.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|\/)/);
        expect(link.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).toEqual(
          [],
        );
      }
    }),
  );
});
