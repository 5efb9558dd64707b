import { describe, expect, it } from 'vitest';
import { createRetriever, highlightsOf } from '../../../src/retrieval/index.ts';
import { asked } from '../../support/asked.ts';
import { article } from '../support.ts';

/** The words of a sentence that are shown as matches of a question, one by one; the sentence is found by a word in both. */
async function litWords(question: string, text: string): Promise<string[]> {
  const retriever = await createRetriever([
    article('asked', 'Zorvex', text),
    article('other', 'Another', 'Nothing here.'),
  ]);
  const found = await retriever.search(asked(question), { limit: 5 });
  const best = found.find((candidate) => candidate.article.id === 'asked');
  expect(best).toBeDefined();
  return highlightsOf(best!).flatMap(([start, end]) => text.slice(start, end).split(' '));
}

describe('what is shown as a match', () => {
  it.each<[string, string, readonly string[]]>([
    // Other words that look alike.
    ['Who was the employer of Zorvex?', 'An employee praised Zorvex.', ['Zorvex']],
    ['Is Zorvex a resident?', 'The president met Zorvex.', ['Zorvex']],
    ['Which country is Zorvex from?', 'The county honours Zorvex.', ['Zorvex']],
    ['What is the immigration of Zorvex?', 'The migration of Zorvex began.', ['Zorvex']],
    ['Địa phương nào có thư viện?', 'Các phường có thư viện.', ['thư', 'viện']],
    ['Zorvex ở phường nào?', 'Các địa phương mời Zorvex đến.', ['Zorvex']],
    ['هل توسعت المدينة؟', 'توسعت واستقبلت المدنيين.', ['توسعت']],
    // Words with one stem, one of which is made of the other.
    ['كيف بدأت العملية اليوم؟', 'بدأت في العمل ويعمل الناس.', ['بدأت']],
    // Concepts of another sense of the word.
    ['كيف بدأت العملية؟', 'بدأت حلول مجدية.', ['بدأت']],
    ['Has Zorvex any power?', 'زوده بالكهرباء Zorvex.', ['Zorvex']],
    // Tones that were typed are meant.
    ['Zorvex có mấy xã?', 'Zorvex ở xa.', ['Zorvex']],
  ])('"%s" lights in "%s" only %j', async (question, text, lit) => {
    expect(await litWords(question, text)).toEqual(lit);
  });

  it.each<[string, string, readonly string[]]>([
    ['How many libraries are there?', 'The library was built.', ['library']],
    ['Where is the library?', 'Two libraries were built.', ['libraries']],
    ['Who do gurus control?', 'A guru spoke.', ['guru']],
    ['أين المدينة؟', 'وصل إلى المدينة.', ['المدينة']],
    ['أين المدينة؟', 'يعمل وبالمدينة مكتبة.', ['وبالمدينة']],
    ['كم مدرسة؟', 'توجد مدارس هنا.', ['مدارس']],
    ['من هم الموظفون؟', 'وصل موظفو المدينة مع موظفي الدولة.', ['موظفو', 'موظفي']],
    ['ما هي العملية؟', 'بدأت العمليات.', ['العمليات']],
    ['co bao nhieu xa', 'Có 19 xã mới.', ['xã']],
    ['Có bao nhiêu xã?', 'Có 19 xã mới.', ['xã']],
    ['Where is the libary?', 'The library was built.', ['library']],
    ['Where is the librray?', 'The library was built.', ['library']],
    ['How many wards are there?', 'في المدينة 21 حيًا.', ['حيًا']],
    ['Có bao nhiêu phường?', 'There are 21 wards.', ['wards']],
    ['staff', 'Có 20 cán bộ mới.', ['cán', 'bộ']],
  ])('"%s" lights in "%s" the words %j', async (question, text, lit) => {
    expect(await litWords(question, text)).toEqual(expect.arrayContaining([...lit]));
  });
});
