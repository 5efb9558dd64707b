import { wordRuns } from '../../eval/pages/judge-text.ts';
import type { PageCase, PageTruth } from '../../eval/pages/page-case.ts';
import { decodeBytes } from '../../import/decode.ts';
import { ImportFailure } from '../../import/failure.ts';
import { type FeaturedParagraph, featuredParagraphs } from '../../import/page/body/features/features.ts';

/** A paragraph that is known to belong to its article or not to, and how much that counts. */
export interface JudgedParagraph {
  readonly at: number;
  readonly belongs: boolean;
  readonly weight: number;
}

/** A page whose text is known, in whole or in fragments. */
export interface SamplePage {
  readonly name: string;
  readonly truth: PageTruth;
  readonly paragraphs: readonly FeaturedParagraph[];
  readonly judged: readonly JudgedParagraph[];
}

/** A fragment in more paragraphs says of none that it belongs to the article. */
const MOST_HOLDERS = 3;
/** Shares of a paragraph's runs of words that stand in the article: from the one on it belongs there, up to the other not. */
const COVERED = { whole: 0.7, hardly: 0.3 };
/** Whole texts are those of another reader, with its mistakes, and tell of every paragraph. */
const BODY_WEIGHT = 0.3;
const ORDINARY = { letters: 100, paragraphs: 60 };

/** Reads a saved page for fitting; undefined when it cannot be read. */
export async function samplePage({ name, html, truth }: PageCase): Promise<SamplePage | undefined> {
  try {
    const { text } = decodeBytes(await html());
    const paragraphs = featuredParagraphs(text);
    return {
      name,
      truth,
      paragraphs,
      judged: judge(
        paragraphs.map(({ text: own }) => own),
        truth,
      ),
    };
  } catch (error) {
    if (error instanceof ImportFailure) return undefined;
    throw error;
  }
}

function judge(texts: readonly string[], { fragments, body }: PageTruth): JudgedParagraph[] {
  if (body !== undefined) return byBody(texts, body);
  if (fragments) return byFragments(texts.map(folded), fragments);
  return [];
}

function byFragments(
  texts: readonly string[],
  { within, without }: NonNullable<PageTruth['fragments']>,
): JudgedParagraph[] {
  const holders = (fragment: string) =>
    [...texts.keys()].filter((at) => texts[at]?.includes(folded(fragment)));
  const found = new Map<number, JudgedParagraph>();
  for (const at of without
    .map(holders)
    .flatMap((all) => all.map((holder) => [holder, all.length] as const))) {
    found.set(at[0], { at: at[0], belongs: false, weight: 1 / Math.sqrt(at[1]) });
  }
  for (const all of within.map(holders)) {
    const [longest] = all.toSorted((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0));
    if (longest === undefined || all.length > MOST_HOLDERS) continue;
    found.set(longest, { at: longest, belongs: true, weight: all.length === 1 ? 1 : 0.5 });
  }
  return [...found.values()];
}

function byBody(texts: readonly string[], body: string): JudgedParagraph[] {
  const known = wordRuns(body);
  const whole = ` ${wordsOf(body)} `;
  const page = Math.sqrt(Math.max(1, texts.length / ORDINARY.paragraphs));
  return texts.flatMap((text, at) => {
    const own = [...wordRuns(text)];
    const words = wordsOf(text);
    if (words === '') return [];
    const all = own.reduce((sum, [, count]) => sum + count, 0);
    const common = own.reduce((sum, [shingle, count]) => sum + Math.min(count, known.get(shingle) ?? 0), 0);
    const covered = own.length === 1 ? Number(whole.includes(` ${words} `)) : common / all;
    if (covered > COVERED.hardly && covered < COVERED.whole) return [];
    const weight = (BODY_WEIGHT * Math.max(0.3, Math.min(3, text.length / ORDINARY.letters))) / page;
    return [{ at, belongs: covered >= COVERED.whole, weight }];
  });
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
