import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/corpus/types.ts';
import { highlightsOf, type RankingBasis, type Retriever } from '../../src/retrieval/index.ts';
import { asked } from '../support/asked.ts';
import { expectSound } from '../support/highlights.ts';
import { article } from './support.ts';

const corpus = [
  article(
    'water',
    'New water works',
    'The council opened the water works in March 2024. It supplies 12,000 households.',
    'Engineer Lan Pham leads the works. She praised the volunteers who planted trees.',
  ),
  article(
    'market',
    'Chợ Đông Ba',
    'Chợ mở cửa lúc 6 giờ sáng. Ban quản lý chợ do ông Trần Văn Bình đứng đầu.',
    'Năm 2023 chợ có 2.700 hộ kinh doanh.',
  ),
  article(
    'school',
    'المدرسة الجديدة',
    'افتتحت البلدية المدرسة الجديدة في الحي الشرقي. وتضم المدرسة 24 فصلًا.',
    'وقالت مديرة المدرسة سعاد الخطيب إن التسجيل يبدأ في سبتمبر.',
  ),
];

/**
 * What every engine must do, whatever finds the articles.
 * @param basis by meaning there are nearest sentences to every question, which the verdict on them rejects
 */
export function retrievalCases(
  create: (articles: readonly Article[]) => Promise<Retriever>,
  basis: RankingBasis = 'words',
): void {
  async function best(question: string): Promise<string | undefined> {
    const [first] = await (await create(corpus)).search(asked(question), { limit: 3 });
    return first?.article.text.slice(first.sentence.start, first.sentence.end);
  }

  it.each([
    ['Who leads the water works?', 'Lan Pham'],
    ['How many households are supplied?', '12,000'],
    ['Ban quản lý chợ do ai đứng đầu?', 'Trần Văn Bình'],
    ['ban quan ly cho do ai dung dau', 'Trần Văn Bình'],
    ['Chợ có bao nhiêu hộ kinh doanh?', '2.700'],
    ['كم فصلا تضم المدرسه؟', '24'],
    ['متى يبدأ التسجيل؟', 'سبتمبر'],
    ['مين مديره المدرسه', 'سعاد الخطيب'],
    ['wter wroks engineer', 'Lan Pham'],
  ])('%s', async (question, answer) => {
    expect(await best(question)).toContain(answer);
  });

  it('finds the one word that a tiny corpus knows, however many others it does not', async () => {
    const tiny = [article('a', 'A', 'Zorvex thăm các phường.'), article('b', 'B', 'Trời hôm nay đẹp.')];
    const found = await (await create(tiny)).search(asked('Zorvex ở địa phương nào?'), { limit: 3 });
    const ids = found.map(({ article: { id } }) => id);
    expect(basis === 'words' ? ids : ids.slice(0, 1)).toEqual(['a']);
  });

  it.runIf(basis === 'words')('finds nothing where no word matches', async () => {
    expect(await best('zzzz qqqq')).toBeUndefined();
    expect(await best('')).toBeUndefined();
  });

  it('finds nothing in an empty corpus', async () => {
    expect(await (await create([])).search(asked('water'), { limit: 3 })).toEqual([]);
  });

  it('returns at most the limit, scores from 0 to 1, highlights inside the sentence', async () => {
    const retriever = await create(corpus);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom('water', 'chợ', 'المدرسة', '2024', '%'), fc.string())),
        fc.integer({ min: 1, max: 5 }),
        async (words, limit) => {
          const found = await retriever.search(asked(words.join(' ')), { limit });
          expect(found.length).toBeLessThanOrEqual(limit);
          for (const candidate of found) expectSound(candidate);
        },
      ),
    );
  });

  it('highlights inflections of a word, not another word with the same consonants', async () => {
    const staff = article('staff', 'الموظفون', 'توسعت المدينة واستقبلت المدنيين.');
    const retriever = await create([staff]);
    const [best] = await retriever.search(asked('هل توسعت المدينة؟'), { limit: 1 });
    const text = staff.text.slice(best!.sentence.start, best!.sentence.end);
    const lit = highlightsOf(best!).map(([start, end]) => text.slice(start, end));
    expect(lit.join(' ')).toContain('المدينة');
    expect(lit.join(' ')).not.toContain('المدنيين');
  });
}
