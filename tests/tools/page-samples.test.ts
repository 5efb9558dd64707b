import { describe, expect, it } from 'vitest';
import type { PageTruth } from '../../src/eval/pages/page-case.ts';
import { samplePage } from '../../src/tools/body/page-samples.ts';
import { PARAGRAPHS, page } from '../import/support/page.ts';

const TEASER = 'Guild elects its first woman as warden';
const [first = '', second = ''] = PARAGRAPHS;
const html = page({
  body: `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>${TEASER}</p><p>${TEASER}</p>`,
});

/** Which paragraphs are known to belong to the article, and which not to. */
async function judged(truth: PageTruth) {
  const sample = await samplePage({ name: 'a', html: async () => Buffer.from(html), truth });
  const texts = (belongs: boolean) =>
    sample!.judged
      .filter((paragraph) => paragraph.belongs === belongs)
      .map(({ at }) => sample!.paragraphs[at]!.text);
  return { belong: texts(true), foreign: texts(false) };
}

describe('samplePage', () => {
  it('judges the paragraphs that hold fragments, and no others', async () => {
    const fragments = { within: ['412 households'], without: [TEASER, 'nowhere on the page'] };
    expect(await judged({ fragments })).toEqual({ belong: [second], foreign: [TEASER, TEASER] });
  });

  it('takes a fragment in many paragraphs for a proof of nothing', async () => {
    expect(await judged({ fragments: { within: ['e'], without: [] } })).toEqual({ belong: [], foreign: [] });
  });

  it('judges every paragraph by a whole text, but those that stand there in part', async () => {
    const body = `${first} ${second.slice(0, second.length / 2)}`;
    const { belong, foreign } = await judged({ body });
    expect(belong).toEqual([first]);
    expect(foreign).toContain(TEASER);
    expect(foreign).not.toContain(second);
  });

  it('leaves out a page that cannot be read', async () => {
    const deep = { name: 'a', html: async () => Buffer.from('<div>'.repeat(2_000)), truth: { body: first } };
    expect(await samplePage(deep)).toBeUndefined();
  });
});
