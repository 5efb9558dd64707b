import { judgeBody, judgeFragments, type Overlap, rates, sumOverlaps } from '../../eval/pages/judge-text.ts';
import { openPageSets } from '../../eval/pages/page-sets.ts';
import { withUnpacked } from '../../eval/pages/unpack.ts';
import { type BodyModel, keptParagraphs } from '../../import/page/body/keep.ts';
import { hashString } from '../../text/unicode/hash.ts';
import { fitBoosting } from '../confidence/boosting.ts';
import { type SamplePage, samplePage } from './page-samples.ts';

const OPTIONS = { trees: 160, rate: 0.12, penalty: 3 };
const FOLDS = 4;
/** What is kept aside to measure by is not learnt from. */
const LEARNT_FROM = ['trafilatura', 'readability'];

/**
 * Fits what tells which paragraphs of a page belong to its article, and says how pages fare that a model was not fitted on.
 * @param directory holds sets of saved pages, or archives of them
 */
export async function fitBody(directory: string) {
  const pages = await withUnpacked(directory, readPages);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    pages.filter(({ name }) => hashString(name) % FOLDS === fold),
  );
  const overlaps = folds.flatMap((fold) => {
    const model = fitTo(pages.filter((page) => !fold.includes(page)));
    return fold.map((page) => overlapOf(page, model));
  });
  return {
    report: [
      'Fitted without the pages of a fold:',
      ...LEARNT_FROM.map((set, at) =>
        line(
          set,
          overlaps.flatMap((found) => found[at] ?? []),
        ),
      ),
    ],
    constants: fitTo(pages),
  };
}

async function readPages(directory: string): Promise<SamplePage[]> {
  const sets = await openPageSets(directory);
  const pages: SamplePage[] = [];
  for (const { cases } of sets.filter(({ name }) => LEARNT_FROM.includes(name))) {
    // One after the other: a page takes memory while it is read.
    for (const page of cases) pages.push(...[await samplePage(page)].flatMap((sample) => sample ?? []));
  }
  return pages;
}

function fitTo(pages: readonly SamplePage[]): BodyModel {
  const samples = pages.flatMap(({ paragraphs, judged }) =>
    judged.flatMap(({ at, belongs, weight }) => {
      const features = paragraphs[at]?.features;
      return features ? [{ row: Float64Array.from(Object.values(features)), positive: belongs, weight }] : [];
    }),
  );
  const names = Object.keys(
    pages.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0]?.features ?? {},
  );
  const { intercept, trees } = fitBoosting(samples, names, OPTIONS);
  return { intercept: Number(intercept.toPrecision(4)), trees };
}

/** By set, in the order of the list. */
function overlapOf(
  { truth, paragraphs }: SamplePage,
  model: BodyModel,
): [Overlap | undefined, Overlap | undefined] {
  const text = keptParagraphs(paragraphs, model)
    .map((paragraph) => paragraph.text)
    .join('\n');
  return [
    truth.fragments && judgeFragments(text, truth.fragments),
    truth.body === undefined ? undefined : judgeBody(text, truth.body),
  ];
}

function line(name: string, overlaps: readonly Overlap[]): string {
  const { precision, recall, f1 } = rates(sumOverlaps(overlaps));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `${name}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
}
